package io.closeloop.product;

import java.math.BigDecimal;

/**
 * A product to be in the catalogue from now on.
 *
 * @param listPrice  null where it has none
 * @param currency   ISO code; null for the configured one
 * @param externalId what the system it comes from calls it; null where it has no such id
 */
public record NewProduct(String name, String series, BigDecimal listPrice, String currency, String externalId) {}
