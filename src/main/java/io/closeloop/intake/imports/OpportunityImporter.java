package io.closeloop.intake.imports;

import io.closeloop.account.AccountImport;
import io.closeloop.account.ImportedAccount;
import io.closeloop.account.ImportedPurchases;
import io.closeloop.account.ImportedPurchases.Purchase;
import io.closeloop.base.Fields;
import io.closeloop.base.RowResult;
import io.closeloop.opportunity.OpportunityImport;
import io.closeloop.product.ProductCatalogue;
import io.closeloop.team.TeamDirectory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes opportunities in. Sellers and accounts that a row names and nobody knows are made; the product gets the
 * catalogue's spelling; a row without a region gets that of its seller's team; who has bought becomes a customer.
 */
@Component
class OpportunityImporter implements RowImporter {

    private final OpportunityImport opportunities;
    private final AccountImport accounts;
    private final ImportedPurchases purchases;
    private final TeamDirectory directory;
    private final ProductCatalogue catalogue;

    OpportunityImporter(
            OpportunityImport opportunities,
            AccountImport accounts,
            ImportedPurchases purchases,
            TeamDirectory directory,
            ProductCatalogue catalogue) {
        this.opportunities = opportunities;
        this.accounts = accounts;
        this.purchases = purchases;
        this.directory = directory;
        this.catalogue = catalogue;
    }

    @Override
    public ImportType type() {
        return ImportType.OPPORTUNITIES;
    }

    @Override
    public List<RowOutcome> take(List<MappedRow> rows, String userId) {
        ParsedRows<DealRow> parsed = ParsedRows.of(rows, OpportunityImporter::row);
        DealRow.Known known = new DealRow.Known(
                directory.sellers(parsed.given(DealRow::owner)),
                accountIds(parsed.given(DealRow::account)),
                catalogue.names(parsed.given(DealRow::product)));
        List<RowResult> results = opportunities.takeIn(
                parsed.values().stream().map(row -> row.opportunity(known)).toList());
        recordPurchases(parsed.values(), results, known);
        Iterator<RowResult> result = results.iterator();
        return parsed.with(row -> RowOutcome.of(result.next()));
    }

    private static DealRow row(MappedRow row, Fields fields) {
        return new DealRow(
                fields.text("externalId", 200),
                fields.text("owner", 200),
                fields.text("account", 300),
                fields.text("product", 200),
                row.fields());
    }

    private Map<String, Long> accountIds(Set<String> names) {
        Map<String, Long> found = accounts.find(names);
        List<ImportedAccount> unknown = names.stream()
                .filter(name -> !found.containsKey(name))
                .map(name -> new ImportedAccount(null, null, null, Map.of("name", name)))
                .toList();
        if (unknown.isEmpty()) {
            return found;
        }
        accounts.takeIn(unknown);
        return accounts.find(names);
    }

    private void recordPurchases(List<DealRow> rows, List<RowResult> results, DealRow.Known known) {
        List<Purchase> won = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (results.get(i).created()) {
                won.add(rows.get(i).purchase(known));
            }
        }
        won.removeIf(Objects::isNull);
        purchases.record(won);
    }
}
