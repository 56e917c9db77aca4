package dev.ross.contracts.restaurant.policy;

import static dev.ross.contracts.restaurant.policy.SettingBounds.within;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The rules by which a restaurant takes bookings, in groups; as JSON, all settings stand in one object. An absent
 * setting of a request has the value of {@link #DEFAULT}.
 *
 * @param retentionMonths how long personal data of past visits are kept
 */
public record BookingPolicy(
        @JsonUnwrapped BookingLimits limits,
        @JsonUnwrapped AnswerPolicy answers,
        @JsonUnwrapped ReminderPolicy reminders,
        @JsonUnwrapped ArrivalPolicy arrival,
        @JsonUnwrapped ServicePolicy service,
        @JsonUnwrapped OrderPolicy orders,
        int retentionMonths) {
    public static final BookingPolicy DEFAULT = new BookingPolicy(
            BookingLimits.DEFAULT,
            AnswerPolicy.DEFAULT,
            ReminderPolicy.DEFAULT,
            ArrivalPolicy.DEFAULT,
            ServicePolicy.DEFAULT,
            OrderPolicy.DEFAULT,
            24);

    public BookingPolicy {
        within("retentionMonths", retentionMonths, 1, 120);
    }
}
