package dev.ross.contracts.value;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a command that people of several kinds may send. A guest may act only on what is theirs; whether the others
 * belong to the restaurant or the party was checked when they were authorized.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Requester.Guest.class, name = "GUEST"),
    @JsonSubTypes.Type(value = Requester.Companion.class, name = "COMPANION"),
    @JsonSubTypes.Type(value = Requester.LinkHolder.class, name = "LINK"),
    @JsonSubTypes.Type(value = Requester.Staff.class, name = "STAFF"),
    @JsonSubTypes.Type(value = Requester.Process.class, name = "PROCESS")
})
public sealed interface Requester {
    static Requester guest(CustomerId customer) {
        return new Guest(customer);
    }

    static Requester companion() {
        return new Companion();
    }

    static Requester linkHolder(Instant startsAt) {
        return new LinkHolder(startsAt);
    }

    static Requester staff() {
        return new Staff(false);
    }

    static Requester manager() {
        return new Staff(true);
    }

    static Requester process() {
        return new Process();
    }

    /** The guest's account; absent for all others. Not to be used for a check: see {@link #mayActFor}. */
    default @Nullable CustomerId customer() {
        return this instanceof Guest guest ? guest.id() : null;
    }

    default boolean isGuest() {
        return this instanceof Guest;
    }

    default boolean isManager() {
        return this instanceof Staff staff && staff.manager();
    }

    /** Whether they may act on what belongs to this guest; on what belongs to nobody with an account, all but guests may. */
    default boolean mayActFor(@Nullable CustomerId customer) {
        return switch (this) {
            case Guest guest -> guest.id().equals(customer);
            case Companion companion -> true;
            case LinkHolder holder -> true;
            case Staff staff -> true;
            case Process process -> true;
        };
    }

    /** A guest with an account. */
    record Guest(CustomerId id) implements Requester {}

    /** Someone who sits with the party and was admitted by its table code. */
    record Companion() implements Requester {}

    /**
     * Someone without an account, with the link of a mail about this seating. It is good for the visit at that time only.
     *
     * @param startsAt when the visit starts that the mail was about
     */
    record LinkHolder(Instant startsAt) implements Requester {
        public boolean mayActOn(Stay stay) {
            return stay.from().truncatedTo(ChronoUnit.SECONDS).equals(startsAt);
        }
    }

    /** Staff of the restaurant. */
    record Staff(boolean manager) implements Requester {}

    /** A process of the system. */
    record Process() implements Requester {}
}
