package io.closeloop.intake.imports;

import io.closeloop.base.Fields;
import io.closeloop.product.NewProduct;
import io.closeloop.product.ProductCatalogue;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes products in. */
@Component
class ProductImporter implements RowImporter {

    private final ProductCatalogue catalogue;

    ProductImporter(ProductCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public ImportType type() {
        return ImportType.PRODUCTS;
    }

    @Override
    public List<RowOutcome> take(List<MappedRow> rows, String userId) {
        ParsedRows<NewProduct> products = ParsedRows.of(rows, ProductImporter::product);
        Set<String> created = catalogue.ensure(products.values());
        // Removed when counted: a second row of the same name is a duplicate.
        return products.with(product -> RowOutcome.of(created.remove(product.name())));
    }

    private static NewProduct product(MappedRow row, Fields fields) {
        String currency = fields.currency("currency");
        return new NewProduct(
                fields.requiredText("name", 200),
                fields.text("series", 200),
                fields.amount("listPrice"),
                currency,
                fields.text("externalId", 200));
    }
}
