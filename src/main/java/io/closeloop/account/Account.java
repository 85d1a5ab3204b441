package io.closeloop.account;

import io.closeloop.base.CaseNumber;
import io.closeloop.base.Normalised;
import io.closeloop.process.CustomerTier;
import io.closeloop.process.LeadConversion;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A company we sell to. */
@Entity
@Table(name = "accounts")
class Account {

    @Id
    private Long id;

    @Version
    private Integer version;

    private String number;
    private String name;
    private String nameKey;
    private String industry;
    private String companySize;
    private String region;
    private String owner;
    private String team;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.CHAR)
    private CustomerTier tier;

    private Instant customerSince;
    private Instant createdAt;

    protected Account() {}

    Account(CaseNumber number, LeadConversion.Company company, String owner, String team, Instant now) {
        this.id = number.id();
        this.number = number.number();
        this.name = company.name();
        this.nameKey = Normalised.company(company.name());
        this.industry = company.industry();
        this.companySize = company.size();
        this.region = company.region();
        this.owner = owner;
        this.team = team;
        this.phase = Phase.CONSIDERATION;
        this.tier = CustomerTier.D;
        this.createdAt = now;
    }

    /** Takes over what a lead knows and we did not; what is known already stays. */
    void considered(LeadConversion.Company company, String newOwner, String newTeam) {
        this.industry = industry == null ? company.industry() : industry;
        this.companySize = companySize == null ? company.size() : companySize;
        this.region = region == null ? company.region() : region;
        if (owner == null) {
            this.owner = newOwner;
            this.team = newTeam;
        }
        if (phase.compareTo(Phase.CONSIDERATION) < 0) {
            this.phase = Phase.CONSIDERATION;
        }
    }

    /** Has bought: a customer from the first deal won, a loyal one from the second. */
    void bought(Instant wonAt, String newOwner, String newTeam) {
        if (customerSince == null) {
            this.customerSince = wonAt;
            this.phase = Phase.PURCHASE;
        } else if (wonAt.isAfter(customerSince)) {
            this.phase = Phase.LOYALTY;
        }
        if (owner == null) {
            this.owner = newOwner;
            this.team = newTeam;
        }
    }

    /** Is worth this much to us, as the tiering has decided. */
    void rated(CustomerTier newTier) {
        this.tier = newTier;
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    Phase phase() {
        return phase;
    }

    String owner() {
        return owner;
    }

    String industry() {
        return industry;
    }

    Instant customerSince() {
        return customerSince;
    }
}
