package dev.ross.saga.platform.message;

import dev.ross.contracts.customer.GuestPreferences.Channel;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Defines for each template by which channels its messages are sent. What a guest prefers is decided when a message is
 * requested, and is one of its facts: so each channel knows of itself whether it is to send, and no message falls between
 * two.
 */
public final class ChannelPolicy {
    /** The fact that names the only channel of a message. */
    private static final String CHANNEL = "channel";

    /** The fact that names the account of an addressee who has another id. */
    private static final String ACCOUNT = "account";

    private ChannelPolicy() {}

    /**
     * Only what a guest may do without is sent as they prefer: it repeats, or says nothing that must be known. A party's
     * first call is not mailed: a mail for each would hide those that matter.
     */
    public static ChannelRule of(NotificationTemplate template) {
        return switch (template) {
            case REQUEST_RECEIVED, SEATING_REMINDER, VISIT_THANKS -> ChannelRule.AS_PREFERRED;
            case SEATING_ACCEPTED,
                    SEATING_DECLINED,
                    SEATING_EXPIRED,
                    SEATING_CANCELLED,
                    SEATING_AMENDED,
                    AMENDMENT_REFUSED,
                    NO_SHOW_MARKED,
                    NO_SHOW_TAKEN_BACK,
                    PLACE_OFFERED,
                    OFFER_LAPSED -> ChannelRule.MAIL_AND_PUSH;
            case REQUEST_TO_ANSWER,
                    REQUEST_STILL_WAITS,
                    REQUEST_WENT_UNANSWERED,
                    AMENDMENT_TO_ANSWER,
                    GUEST_AMENDED,
                    PARTY_LATE,
                    GUEST_CANCELLED,
                    NO_SHOW_DISPUTED,
                    OFFER_TO_CALL -> ChannelRule.MAIL_AND_PUSH;
            case HAIL_RAISED -> ChannelRule.PUSH;
            case HAIL_ESCALATED -> ChannelRule.PUSH_ELSE_MAIL;
            case STAFF_INVITED, WEEKLY_REPORT, DAY_REPORT -> ChannelRule.MAIL;
        };
    }

    /** The facts of a message that is sent by these channels, if they are fewer than all. */
    public static Map<String, String> facts(Set<Channel> channels) {
        return channels.size() == 1 ? Map.of(CHANNEL, channels.iterator().next().name()) : Map.of();
    }

    /** The facts of a message to a guest with an account whose addressee's id is not that of the account. */
    public static Map<String, String> factsOf(CustomerId account) {
        return Map.of(ACCOUNT, account.toString());
    }

    /** Whether it is mailed; perhaps only to those of whom no device has taken it. */
    public static boolean isMailed(NotificationRequested message) {
        return isMailed(of(message.template()), message.facts());
    }

    static boolean isMailed(ChannelRule rule, Map<String, String> facts) {
        return rule != ChannelRule.PUSH && !Channel.PUSH.name().equals(facts.get(CHANNEL));
    }

    /** Whether it is pushed to those who have subscribed. */
    public static boolean isPushed(NotificationRequested message) {
        return isPushed(of(message.template()), message.facts());
    }

    static boolean isPushed(ChannelRule rule, Map<String, String> facts) {
        return rule != ChannelRule.MAIL && !Channel.EMAIL.name().equals(facts.get(CHANNEL));
    }

    /** Whether it is pushed first, and mailed only to those who were not reached. */
    public static boolean isPushedFirst(NotificationRequested message) {
        return of(message.template()) == ChannelRule.PUSH_ELSE_MAIL;
    }

    /** The account to whose devices the message to an addressee is pushed; empty if they have none. */
    public static Optional<PersonId> accountOf(NotificationRequested message, Addressee addressee) {
        if (!addressee.verified()) return Optional.empty();
        return Optional.of(PersonId.of(message.facts().getOrDefault(ACCOUNT, addressee.id())));
    }
}
