package io.closeloop.order;

import io.closeloop.base.CaseKind;
import io.closeloop.base.CaseNumbers;
import io.closeloop.process.CustomerEvaluationProcess;
import io.closeloop.process.OrderFulfilmentProcess;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the order of a deal that was won: its delivery, its instalments and the process that carries them out. A
 * purchase may also give the customer another tier.
 */
@Service
@Transactional
class OrderOpening {

    private final SignedDeals deals;
    private final OrderRepository orders;
    private final DeliveryRepository deliveries;
    private final InstalmentRepository instalments;
    private final OrderFulfilmentProcess fulfilment;
    private final CustomerEvaluationProcess evaluation;
    private final CaseNumbers numbers;
    private final Clock clock;

    OrderOpening(
            SignedDeals deals,
            OrderRepository orders,
            DeliveryRepository deliveries,
            InstalmentRepository instalments,
            OrderFulfilmentProcess fulfilment,
            CustomerEvaluationProcess evaluation,
            CaseNumbers numbers,
            Clock clock) {
        this.deals = deals;
        this.orders = orders;
        this.deliveries = deliveries;
        this.instalments = instalments;
        this.fulfilment = fulfilment;
        this.evaluation = evaluation;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Opens it; a deal that has its order already keeps that one. */
    void open(long opportunityId) {
        if (orders.existsByOpportunityId(opportunityId)) {
            return;
        }
        SignedDeal deal = deals.of(opportunityId);
        Order order = orders.save(new Order(numbers.next(CaseKind.ORDER), deal, clock.instant()));
        deliveries.save(new Delivery(order.id(), deal.deliveryDueOn()));
        orders.flush();
        instalments.saveAllAndFlush(deals.instalmentsOf(deal).stream()
                .map(signed -> new Instalment(order.id(), signed))
                .toList());
        fulfilment.start(order.id(), order.caseNumber());
        if (deal.accountId() != null) {
            evaluation.start(deal.accountId(), deal.accountNumber());
        }
    }
}
