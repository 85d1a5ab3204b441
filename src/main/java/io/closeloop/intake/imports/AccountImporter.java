package io.closeloop.intake.imports;

import io.closeloop.account.AccountImport;
import io.closeloop.account.ImportedAccount;
import io.closeloop.base.Fields;
import io.closeloop.base.RowResult;
import io.closeloop.team.Seller;
import io.closeloop.team.TeamDirectory;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes accounts in. */
@Component
class AccountImporter implements RowImporter {

    private final AccountImport accounts;
    private final TeamDirectory directory;

    AccountImporter(AccountImport accounts, TeamDirectory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    @Override
    public ImportType type() {
        return ImportType.ACCOUNTS;
    }

    @Override
    public List<RowOutcome> take(List<MappedRow> rows, String userId) {
        ParsedRows<Row> parsed = ParsedRows.of(rows, AccountImporter::row);
        Map<String, Seller> sellers = directory.sellers(parsed.given(Row::owner));
        Iterator<RowResult> results = accounts.takeIn(parsed.values().stream()
                        .map(row -> row.account(sellers.get(row.owner())))
                        .toList())
                .iterator();
        return parsed.with(row -> RowOutcome.of(results.next()));
    }

    private static Row row(MappedRow row, Fields fields) {
        return new Row(fields.text("externalId", 200), fields.text("owner", 200), row.fields());
    }

    private record Row(String externalId, String owner, Map<String, String> fields) {

        ImportedAccount account(Seller seller) {
            return new ImportedAccount(
                    externalId, seller == null ? null : seller.userId(), seller == null ? null : seller.team(), fields);
        }
    }
}
