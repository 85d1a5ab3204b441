package io.closeloop.lead;

import io.closeloop.base.CompanySize;
import io.closeloop.base.Fields;
import io.closeloop.base.Normalised;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The company a lead works for.
 *
 * @param name as given
 * @param key  the name in the form in which names are compared
 */
@Embeddable
record Company(
        @Column(name = "company") String name,
        @Column(name = "company_key") String key,
        String industry,

        @Column(name = "company_size") @Enumerated(EnumType.STRING)
        CompanySize size,

        String region) {

    static Company read(Fields fields) {
        String name = fields.requiredText("company", 300);
        return new Company(
                name,
                name == null ? null : Normalised.company(name),
                fields.text("industry", 200),
                fields.choice("companySize", CompanySize.class),
                fields.text("region", 200));
    }

    /** The same company, with what was not known of it taken from another mention. */
    Company filledFrom(Company other) {
        return new Company(
                name,
                key,
                industry == null ? other.industry : industry,
                size == null ? other.size : size,
                region == null ? other.region : region);
    }
}
