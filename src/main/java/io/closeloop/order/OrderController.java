package io.closeloop.order;

import io.closeloop.base.Actor;
import io.closeloop.base.Page;
import io.closeloop.base.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders to look at. */
@RestController
@Tag(name = "Orders")
class OrderController {

    private final OrderReader orders;
    private final OrderList list;

    OrderController(OrderReader orders, OrderList list) {
        this.orders = orders;
        this.list = list;
    }

    @GetMapping("/api/orders/{number}")
    @Operation(
            summary = "An order with its delivery, instalments and payments; 404 where there is none that you may see")
    OrderView order(@PathVariable String number, Actor actor) {
        return orders.view(number, actor);
    }

    @GetMapping("/api/orders")
    @Operation(
            summary = "The orders you may see, the newest first",
            description = "overdue=true: only those with an instalment that should have been paid before today")
    Page<OrderLine> orders(
            @RequestParam(required = false) OrderState state,
            @RequestParam(required = false) String account,
            @RequestParam(defaultValue = "false") boolean overdue,
            @ParameterObject PageQuery page,
            Actor actor) {
        return list.list(state, account, overdue, page, actor);
    }
}
