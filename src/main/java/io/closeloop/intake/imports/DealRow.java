package io.closeloop.intake.imports;

import io.closeloop.account.ImportedOwners.Sale;
import io.closeloop.account.ImportedPurchases.Purchase;
import io.closeloop.base.Fields;
import io.closeloop.opportunity.ImportedOpportunity;
import io.closeloop.team.Seller;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A row of an opportunities file, with the names by which it refers to others. */
record DealRow(String externalId, String owner, String account, String product, Map<String, String> fields) {

    private static final String WON = "WON";
    private static final String OPEN = "OPEN";

    /** What the names of a batch's rows stand for. */
    record Known(Map<String, Seller> sellers, Map<String, Long> accounts, Map<String, String> products) {}

    ImportedOpportunity opportunity(Known known) {
        Seller seller = known.sellers().get(owner);
        Map<String, String> completed = new HashMap<>(fields);
        completed.computeIfPresent("product", (field, name) -> known.products().getOrDefault(name, name));
        if (seller != null && seller.region() != null) {
            completed.putIfAbsent("region", seller.region());
        }
        return new ImportedOpportunity(
                externalId,
                seller == null ? null : seller.userId(),
                seller == null ? null : seller.team(),
                known.accounts().get(account),
                completed);
    }

    /** That the deal's account bought; null unless the deal is won and its account known. */
    Purchase purchase(Known known) {
        Long accountId = known.accounts().get(account);
        return accountId != null && WON.equals(fields.get("state"))
                ? new Purchase(accountId, Fields.of(fields).date("closedOn"))
                : null;
    }

    /** That the deal's seller deals with its account; null where one of them is not known. */
    Sale sale(Known known) {
        Seller seller = known.sellers().get(owner);
        Long accountId = known.accounts().get(account);
        if (seller == null || accountId == null) {
            return null;
        }
        boolean isOpen = OPEN.equals(fields.get("state"));
        LocalDate lastDay = Fields.of(fields).date(isOpen ? "engagedOn" : "closedOn");
        return new Sale(accountId, seller.userId(), seller.team(), isOpen, lastDay);
    }
}
