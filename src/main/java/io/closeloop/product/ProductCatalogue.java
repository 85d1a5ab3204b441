package io.closeloop.product;

import io.closeloop.base.Normalised;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products, found by their names however these are spaced or capitalised. */
@Service
@Transactional
public class ProductCatalogue {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String currency;

    ProductCatalogue(JdbcClient jdbc, Clock clock, @Value("${closeloop.currency:CNY}") String currency) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.currency = currency;
    }

    /**
     * Adds the products that are missing; those that are there stay as they are.
     *
     * @return names of the new ones, as given
     */
    public Set<String> ensure(Collection<NewProduct> wanted) {
        List<NewProduct> products = distinctByName(wanted);
        return jdbc
                .sql("""
                insert into crm.products (name, name_key, series, list_price, currency, external_id, created_at)
                select name, name_key, series, list_price, currency, external_id, ?
                  from unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[], ?::text[])
                       as wanted (name, name_key, series, list_price, currency, external_id)
                    on conflict do nothing
                returning name
                """)
                .param(OffsetDateTime.now(clock))
                .param(column(products, NewProduct::name))
                .param(column(products, product -> Normalised.name(product.name())))
                .param(column(products, NewProduct::series))
                .param(column(
                        products,
                        product -> product.listPrice() == null
                                ? null
                                : product.listPrice().toPlainString()))
                .param(column(products, product -> product.currency() == null ? currency : product.currency()))
                .param(column(products, NewProduct::externalId))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The names the catalogue has for these, by the names given; what it does not have is missing. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> given) {
        Map<String, String> byKey = new HashMap<>();
        jdbc.sql("select name_key, name from crm.products where name_key = any (?)")
                .param(given.stream().map(Normalised::name).distinct().toArray(String[]::new))
                .query(row -> {
                    byKey.put(row.getString("name_key"), row.getString("name"));
                });
        return given.stream()
                .distinct()
                .filter(name -> byKey.containsKey(Normalised.name(name)))
                .collect(Collectors.toMap(Function.identity(), name -> byKey.get(Normalised.name(name))));
    }

    private static String[] column(List<NewProduct> products, Function<NewProduct, String> value) {
        return products.stream().map(value).toArray(String[]::new);
    }

    /** In one order for everybody, so that two imports never wait for each other. */
    private static List<NewProduct> distinctByName(Collection<NewProduct> products) {
        return List.copyOf(products.stream()
                .collect(Collectors.toMap(
                        product -> Normalised.name(product.name()),
                        product -> product,
                        (first, again) -> first,
                        TreeMap::new))
                .values());
    }
}
