package io.closeloop.order;

import io.closeloop.base.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Orders to look at. */
@RestController
@Tag(name = "Orders")
class OrderController {

    private final OrderReader orders;

    OrderController(OrderReader orders) {
        this.orders = orders;
    }

    @GetMapping("/api/orders/{number}")
    @Operation(
            summary = "An order with its delivery, instalments and payments; 404 where there is none that you may see")
    OrderView order(@PathVariable String number, Actor actor) {
        return orders.view(number, actor);
    }
}
