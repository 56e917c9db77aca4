package dev.ross.contracts.menu;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.money.AmountRounding;
import dev.ross.contracts.money.BillTerms;
import dev.ross.contracts.money.BillTerms.ServiceCharge;
import dev.ross.contracts.money.BillTerms.TaxRounding;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.money.Rate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A restaurant's settings for orders and bills. An order keeps those of the time when it was opened.
 *
 * @param pricesIncludeTax whether prices contain the tax; otherwise it is added
 * @param rounding how shares of amounts are rounded
 * @param firedAtOnce the categories of the menu whose items go to the kitchen as soon as they are ordered
 */
public record OrderSettings(
        boolean pricesIncludeTax,
        TaxRounding taxRounding,
        AmountRounding rounding,
        ServiceChargeRule serviceCharge,
        CashRounding cashRounding,
        ReductionReasons reasons,
        @AtMost(60) List<String> firedAtOnce) {
    public static final OrderSettings DEFAULT = new OrderSettings(
            true,
            TaxRounding.RATE,
            AmountRounding.HALF_UP,
            new ServiceChargeRule(1, null),
            CashRounding.NONE,
            ReductionReasons.DEFAULT,
            List.of());

    public OrderSettings {
        firedAtOnce = firedAtOnce.stream().distinct().toList();
    }

    /**
     * The rules for the bill of a party.
     *
     * @param serviceChargePercent by the booking policy
     */
    public BillTerms terms(Currency currency, int guests, int serviceChargePercent) {
        var isCharged = serviceChargePercent > 0 && guests >= serviceCharge.fromGuests();
        var charge =
                isCharged ? new ServiceCharge(Rate.ofPercent(serviceChargePercent), serviceCharge.taxRate()) : null;
        return new BillTerms(currency, pricesIncludeTax, taxRounding, rounding, charge);
    }

    /**
     * For which parties service is charged.
     *
     * @param fromGuests the smallest party that it applies to
     * @param taxRate absent if it is not taxed
     */
    public record ServiceChargeRule(
            int fromGuests, @Nullable Rate taxRate) {
        public ServiceChargeRule {
            if (fromGuests < 1 || fromGuests > 999)
                throw new IllegalArgumentException("service is charged from a party of 1 to 999 guests");
        }
    }

    /** The reasons from which staff choose when they reduce a bill, or give a payment back. */
    public record ReductionReasons(
            @AtMost(40) List<String> comp,
            @AtMost(40) List<String> discount,
            @AtMost(40) List<String> voiding,
            @AtMost(40) List<String> refund) {
        static final ReductionReasons DEFAULT = new ReductionReasons(
                List.of("Complaint", "Long wait", "Courtesy"),
                List.of("Regular guest", "Staff", "Promotion"),
                List.of("Entered by mistake", "Changed their mind", "Sold out", "Kitchen error"),
                List.of("Wrong amount", "Wrong method", "Paid twice", "Complaint"));

        public ReductionReasons {
            comp = comp.stream().distinct().toList();
            discount = discount.stream().distinct().toList();
            voiding = voiding.stream().distinct().toList();
            refund = refund.stream().distinct().toList();
        }
    }
}
