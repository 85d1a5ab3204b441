package io.closeloop.order;

import io.closeloop.base.Actor;
import io.closeloop.base.Fields;
import io.closeloop.base.Groups;
import io.closeloop.base.PassingFailures;
import io.closeloop.base.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Payments, as finance's other systems report them. */
@RestController
@Tag(name = "Orders")
class PaymentController {

    private final Payments payments;
    private final PaymentReader reader;

    PaymentController(Payments payments, PaymentReader reader) {
        this.payments = payments;
        this.reader = reader;
    }

    @PostMapping("/api/payments")
    @Operation(
            summary = "A payment received",
            description =
                    "It is taken for the order's instalments, the one due first before the others; what is left over"
                            + " becomes a credit that finance settles. 201 recorded; 200 the same was recorded before; 409"
                            + " another payment has this reference; 404 there is no such order; 503 it could not be recorded"
                            + " just now: send it again")
    ResponseEntity<PaymentView> pay(
            @RequestBody @Schema(implementation = PostedPayment.class) Map<String, Object> body, Actor actor) {
        actor.mustBeIn(Groups.FINANCE, Groups.SALES_MANAGERS, Groups.ADMINISTRATORS);
        Fields fields = Fields.json(body);
        fields.allowOnly(PaymentFields.NAMES);
        NewPayment payment = payments.read(fields);
        fields.check();
        boolean isNew = record(payment, actor.userId());
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(reader.view(payment.reference()));
    }

    /** A timer that reminds of the instalment may come at the same moment; 409 would say that the reference is taken. */
    private boolean record(NewPayment payment, String by) {
        try {
            return PassingFailures.outlast("A payment", () -> payments.record(payment, by));
        } catch (RuntimeException e) {
            if (PassingFailures.caused(e)) {
                throw Refusal.busy("The payment could not be recorded just now. Send it again.");
            }
            throw e;
        }
    }
}
