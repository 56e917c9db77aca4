package dev.ross.query.order.page;

import static dev.ross.platform.security.CallerKind.COMPANION;
import static dev.ross.platform.security.CallerKind.CUSTOMER;
import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.order.page.GuestOrderPolicies.PolicyLink;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderPageController {
    private final Screens screens;
    private final OrderPages pages;
    private final GuestOrderPolicies policies;

    OrderPageController(Screens screens, OrderPages pages, GuestOrderPolicies policies) {
        this.screens = screens;
        this.pages = pages;
        this.policies = policies;
    }

    /** An order and its bill, as staff or the guest whose order it is see it. */
    @GetMapping("/orders/{order}")
    @AllowedFor({STAFF, CUSTOMER})
    ScreenAnswer<?, OrderView> page(@PathVariable OrderId order, Actor actor) {
        return screen(new OrderPagePresentation(order, null, OrderReader.of(actor, order.restaurant())));
    }

    /** An order of a seated party and its bill, as members of the party or staff see it. */
    @GetMapping("/seatings/{seating}/orders/{order}")
    @AllowedFor({CUSTOMER, COMPANION, STAFF})
    ScreenAnswer<?, OrderView> ofSeating(@PathVariable SeatingId seating, @PathVariable OrderId order, Actor actor) {
        return screen(new OrderPagePresentation(order, seating, OrderReader.of(actor, seating.restaurant())));
    }

    private ScreenAnswer<?, OrderView> screen(OrderPagePresentation presentation) {
        var order = presentation.order();
        return screens.of(
                pages, order, new PolicyLink(order.restaurant(), presentation.concernsParty()), policies, presentation);
    }
}
