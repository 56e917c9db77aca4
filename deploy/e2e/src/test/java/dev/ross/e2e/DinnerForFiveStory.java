package dev.ross.e2e;

import dev.ross.e2e.installation.InstallationFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Dinner for five, from the first drink to the report of the day, while the kitchen's screen is watched. */
@Order(8)
@ExtendWith(SharedInstallation.class)
class DinnerForFiveStory {
    @Test
    @DisplayName(
            "Five dine three courses, share a bottle, pay by seat, get receipts, and the day is closed and its report mailed")
    void fiveDine(InstallationFixture installation) {
        var dinner = new DinnerForFive(installation);
        dinner.orderDrinksAndStarters();
        dinner.orderMainsUntilThePerchIsSoldOut();
        dinner.fireAndServeStarters();
        dinner.voidTheSteakThatWasEnteredTwice();
        dinner.fireAndServeMains();
        dinner.orderDesserts();
        dinner.fireAndServeDesserts();
        dinner.compADessert();
        dinner.compareTheKitchen();

        var bill = dinner.bill();
        bill.split();
        bill.payEachPart();
        bill.settle();
        bill.printReceipts();
        bill.closeTheDay();
        bill.mailTheDay(installation.inbox());
    }
}
