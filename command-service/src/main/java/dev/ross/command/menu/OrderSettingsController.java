package dev.ross.command.menu;

import static java.util.Objects.requireNonNullElse;

import dev.ross.command.platform.web.CommandDispatcher;
import dev.ross.command.platform.web.RequestContext;
import dev.ross.contracts.menu.MenuCommand.SetOrderSettings;
import dev.ross.contracts.menu.OrderSettings;
import dev.ross.contracts.menu.OrderSettings.ReductionReasons;
import dev.ross.contracts.menu.OrderSettings.ServiceChargeRule;
import dev.ross.contracts.money.AmountRounding;
import dev.ross.contracts.money.BillTerms.TaxRounding;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.security.CallerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderSettingsController {
    private final CommandDispatcher commands;

    OrderSettingsController(CommandDispatcher commands) {
        this.commands = commands;
    }

    /** Replaces the settings for orders and bills; orders that are open keep those for their bill. */
    @PutMapping("/restaurants/{restaurant}/order-settings")
    @AllowedFor(CallerKind.MANAGER)
    ResponseEntity<Void> set(
            @PathVariable RestaurantId restaurant,
            @Valid @RequestBody OrderSettingsRequest body,
            Actor actor,
            RequestContext context) {
        return commands.send(new SetOrderSettings(restaurant, body.toSettings()), actor, context);
    }

    /**
     * The settings; an absent one has the default.
     *
     * @param pricesIncludeTax absent: true
     * @param taxRounding absent: RATE
     * @param rounding absent: HALF_UP
     * @param serviceChargeFromGuests the smallest party that pays the service charge of the booking policy; absent: 1
     * @param serviceChargeTaxRate in parts per million; absent: it is not taxed
     * @param cashIncrement the smallest amount that can be paid in cash, in minor units; absent: 1
     * @param compReasons from which staff choose
     * @param discountReasons from which staff choose
     * @param voidReasons from which staff choose
     * @param refundReasons from which managers choose
     * @param firedAtOnce categories of the menu whose items go to the kitchen as soon as they are ordered; absent: none
     */
    record OrderSettingsRequest(
            @Nullable Boolean pricesIncludeTax,
            @Nullable TaxRounding taxRounding,
            @Nullable AmountRounding rounding,
            @Nullable Integer serviceChargeFromGuests,
            @Nullable Rate serviceChargeTaxRate,
            @Nullable Integer cashIncrement,
            @Nullable @Size(max = 40) List<@NotBlank @Size(max = 60) String> compReasons,
            @Nullable @Size(max = 40) List<@NotBlank @Size(max = 60) String> discountReasons,
            @Nullable @Size(max = 40) List<@NotBlank @Size(max = 60) String> voidReasons,
            @Nullable @Size(max = 40) List<@NotBlank @Size(max = 60) String> refundReasons,
            @Nullable @Size(max = 60) List<@NotBlank @Size(max = 60) String> firedAtOnce) {
        OrderSettings toSettings() {
            var standard = OrderSettings.DEFAULT;
            var reasons = standard.reasons();
            return new OrderSettings(
                    requireNonNullElse(pricesIncludeTax, standard.pricesIncludeTax()),
                    requireNonNullElse(taxRounding, standard.taxRounding()),
                    requireNonNullElse(rounding, standard.rounding()),
                    new ServiceChargeRule(requireNonNullElse(serviceChargeFromGuests, 1), serviceChargeTaxRate),
                    new CashRounding(requireNonNullElse(cashIncrement, 1)),
                    new ReductionReasons(
                            words(compReasons, reasons.comp()),
                            words(discountReasons, reasons.discount()),
                            words(voidReasons, reasons.voiding()),
                            words(refundReasons, reasons.refund())),
                    words(firedAtOnce, standard.firedAtOnce()));
        }

        private static List<String> words(@Nullable List<String> given, List<String> standard) {
            return given == null ? standard : given.stream().map(String::strip).toList();
        }
    }
}
