package io.closeloop.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeloop.account.TierView.DecidedBy;
import io.closeloop.base.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads why a customer has its tier; who may see the account may know. */
@Component
@Transactional(readOnly = true)
class TierReader {

    private static final TypeReference<Map<String, Object>> INPUTS = new TypeReference<>() {};

    private final AccountReader accounts;
    private final TierText text;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TierReader(AccountReader accounts, TierText text, JdbcClient jdbc, ObjectMapper json) {
        this.accounts = accounts;
        this.text = text;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The present tier of an account the user may see.
     *
     * @throws io.closeloop.base.Refusal NOT_FOUND where there is none, or none for this user
     */
    TierView view(String number, Actor actor) {
        AccountView account = accounts.view(number, actor);
        return jdbc.sql("""
                        select *
                          from crm.tier_decisions
                         where account_number = :number
                         order by id desc
                         limit 1""")
                .param("number", number)
                .query((row, index) -> view(row))
                .optional()
                .orElseGet(() -> new TierView(account.tier(), account.createdAt(), null, text.undecided(account)));
    }

    private TierView view(ResultSet row) throws SQLException {
        DecidedBy decidedBy = new DecidedBy(
                row.getString("decision"),
                row.getInt("version"),
                row.getString("rule"),
                inputs(row.getString("inputs")),
                row.getString("decision_instance_id"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getObject("confirmed_at", OffsetDateTime.class));
        String tier = row.getString("tier");
        OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
        return new TierView(tier, since, decidedBy, text.of(tier, since, row.getString("reason"), decidedBy));
    }

    private Map<String, Object> inputs(String inputs) {
        try {
            return json.readValue(inputs, INPUTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The inputs of a tier decision are no JSON: " + inputs, e);
        }
    }
}
