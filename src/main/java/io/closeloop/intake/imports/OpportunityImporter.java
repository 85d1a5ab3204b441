package io.closeloop.intake.imports;

import io.closeloop.account.AccountImport;
import io.closeloop.account.ImportedAccount;
import io.closeloop.account.ImportedOwners;
import io.closeloop.account.ImportedOwners.Sale;
import io.closeloop.account.ImportedPurchases;
import io.closeloop.base.Fields;
import io.closeloop.base.RowResult;
import io.closeloop.opportunity.OpportunityImport;
import io.closeloop.process.LoginDirectory;
import io.closeloop.product.ProductCatalogue;
import io.closeloop.team.TeamDirectory;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Takes opportunities in. Sellers and accounts that a row names and nobody knows are made; the product gets the
 * catalogue's spelling; a row without a region gets that of its seller's team; who has bought becomes a customer, and a
 * company that nobody looks after gets the seller, if that is somebody who can log in.
 */
@Component
class OpportunityImporter implements RowImporter {

    private final OpportunityImport opportunities;
    private final AccountImport accounts;
    private final ImportedPurchases purchases;
    private final ImportedOwners owners;
    private final LoginDirectory logins;
    private final TeamDirectory directory;
    private final ProductCatalogue catalogue;

    OpportunityImporter(
            OpportunityImport opportunities,
            AccountImport accounts,
            ImportedPurchases purchases,
            ImportedOwners owners,
            LoginDirectory logins,
            TeamDirectory directory,
            ProductCatalogue catalogue) {
        this.opportunities = opportunities;
        this.accounts = accounts;
        this.purchases = purchases;
        this.owners = owners;
        this.logins = logins;
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
        List<DealRow> created = created(parsed.values(), results);
        purchases.record(of(created, row -> row.purchase(known)));
        giveOwners(of(created, row -> row.sale(known)));
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

    private void giveOwners(List<Sale> sales) {
        Set<String> sellers = logins.among(sales.stream().map(Sale::owner).collect(Collectors.toSet()));
        owners.give(
                sales.stream().filter(sale -> sellers.contains(sale.owner())).toList());
    }

    private static List<DealRow> created(List<DealRow> rows, List<RowResult> results) {
        return IntStream.range(0, rows.size())
                .filter(i -> results.get(i).created())
                .mapToObj(rows::get)
                .toList();
    }

    private static <T> List<T> of(List<DealRow> rows, Function<DealRow, T> part) {
        return rows.stream().map(part).filter(Objects::nonNull).toList();
    }
}
