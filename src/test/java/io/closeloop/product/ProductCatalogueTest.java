package io.closeloop.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeloop.CloseloopTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CloseloopTest
class ProductCatalogueTest {

    @Autowired
    private ProductCatalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aProductIsAddedOnceHoweverItIsSpelled() {
        // when
        var first = catalogue.ensure(List.of(product("Pump  One", "55.50"), product("pump one", "1")));
        var again = catalogue.ensure(List.of(product("PUMP ONE", null)));

        // then
        assertThat(first).containsExactly("Pump  One");
        assertThat(again).isEmpty();
        assertThat(jdbc.sql("select list_price from crm.products where name_key = 'pump one'")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("55.50");
    }

    @Test
    void theCataloguesSpellingIsFound() {
        // given
        catalogue.ensure(List.of(product("Pump Two", null)));

        // then
        assertThat(catalogue.names(List.of("PUMP two", "Pump Three"))).isEqualTo(Map.of("PUMP two", "Pump Two"));
    }

    private static NewProduct product(String name, String price) {
        return new NewProduct(name, "Pumps", price == null ? null : new BigDecimal(price), null, null);
    }
}
