package io.closeloop.order;

import io.closeloop.base.Fields;
import io.closeloop.base.Refusal;
import io.closeloop.process.OrderForms;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers paid beyond what they owed, until finance has paid it back. */
@Service
@Transactional
class Credits {

    private final JdbcClient jdbc;
    private final Clock clock;

    Credits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void settle(long paymentId, Map<String, Object> form, String by) {
        Fields fields = Fields.of(form);
        String note = fields.requiredText(OrderForms.Credit.NOTE, 4000);
        fields.check();
        int settled = jdbc.sql("""
                        update crm.credits
                           set settlement = 'REFUNDED', note = :note, settled_by = :by, settled_at = :now
                         where payment_id = :payment and settled_at is null""")
                .param("note", note)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("payment", paymentId)
                .update();
        if (settled == 0) {
            throw Refusal.conflict("The credit is settled already.");
        }
    }
}
