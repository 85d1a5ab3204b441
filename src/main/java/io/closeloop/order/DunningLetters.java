package io.closeloop.order;

import io.closeloop.base.CustomerMail;
import io.closeloop.base.CustomerMail.Detail;
import io.closeloop.base.CustomerMail.Kind;
import io.closeloop.base.CustomerMail.Letter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says to customers by mail what is due and overdue, where there is mail and an address. */
@Component
class DunningLetters {

    private final ObjectProvider<CustomerMail> mail;
    private final JdbcClient jdbc;

    DunningLetters(ObjectProvider<CustomerMail> mail, JdbcClient jdbc) {
        this.mail = mail;
        this.jdbc = jdbc;
    }

    /** Sends the letter of a reminder or dunning on record; an answer to what is owed, so no contact policy is asked. */
    void send(long dunningId) {
        mail.ifAvailable(post -> jdbc.sql("""
                        select u.id, u.kind, u.amount, u.due_on, i.label, r.number, r.currency, d.contact_name, d.email
                          from crm.dunnings    u
                          join crm.instalments i on i.id = u.instalment_id
                          join crm.orders      r on r.id = i.order_id
                          join crm.deal_card   d on d.opportunity_id = r.opportunity_id
                         where u.id = :id and d.email is not null""")
                .param("id", dunningId)
                .query(DunningLetters::letter)
                .optional()
                .ifPresent(post::send));
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                kind(DunningKind.valueOf(row.getString("kind"))),
                "dunning-" + row.getLong("id"),
                row.getString("email"),
                row.getString("contact_name"),
                null,
                Map.of(
                        Detail.ORDER, row.getString("number"),
                        Detail.INSTALMENT, row.getString("label"),
                        Detail.AMOUNT, row.getBigDecimal("amount") + " " + row.getString("currency"),
                        Detail.DUE_ON, row.getDate("due_on").toLocalDate().toString()));
    }

    private static Kind kind(DunningKind kind) {
        return switch (kind) {
            case REMINDER -> Kind.PAYMENT_REMINDER;
            case DUE -> Kind.PAYMENT_DUE;
            case FIRST_DUNNING -> Kind.FIRST_DUNNING;
            case SECOND_DUNNING -> Kind.SECOND_DUNNING;
            case ESCALATION -> throw new IllegalArgumentException("An escalation is for people of our own.");
        };
    }
}
