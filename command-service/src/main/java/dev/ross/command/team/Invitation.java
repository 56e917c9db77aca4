package dev.ross.command.team;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.team.TeamRejection.INVITATION_EXPIRED;
import static dev.ross.contracts.team.TeamRejection.INVITATION_REVOKED;
import static dev.ross.contracts.team.TeamRejection.INVITATION_UNKNOWN;
import static dev.ross.contracts.team.TeamRejection.INVITATION_USED;
import static dev.ross.contracts.team.TeamRejection.INVITED_JUST_NOW;
import static dev.ross.contracts.team.TeamRejection.INVITED_SOMEONE_ELSE;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.TeamCommand.AcceptInvitation;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invitation in its team's state: open until it is used, revoked or expired. */
record Invitation(
        Personal<String> email,
        RestaurantRole role,
        String codeHash,
        Instant invitedAt,
        Instant expiresAt,
        State state) {
    private static final Duration NOT_MAILED_AGAIN_WITHIN = Duration.ofHours(1);

    static Invitation open(StaffInvited invited) {
        return new Invitation(
                invited.email(), invited.role(), invited.codeHash(), invited.at(), invited.expiresAt(), State.OPEN);
    }

    Invitation used() {
        return new Invitation(email, role, codeHash, invitedAt, expiresAt, State.USED);
    }

    Invitation revoked() {
        return new Invitation(email, role, codeHash, invitedAt, expiresAt, State.REVOKED);
    }

    boolean isOpen(Instant now) {
        return state == State.OPEN && now.isBefore(expiresAt);
    }

    boolean isTo(@Nullable String address) {
        return email.value() != null && email.value().equalsIgnoreCase(address);
    }

    /**
     * The mail went to one address: only a person with that address, verified, may use its code.
     *
     * @throws RejectedException if this acceptance may not use it now
     */
    void requireAcceptable(AcceptInvitation accept, Instant now) {
        require(codeHash.equals(accept.codeHash()), INVITATION_UNKNOWN);
        switch (state) {
            case OPEN -> require(now.isBefore(expiresAt), INVITATION_EXPIRED);
            case USED -> require(false, INVITATION_USED);
            case REVOKED -> require(false, INVITATION_REVOKED);
        }
        var contact = accept.contact().value();
        require(contact != null && isTo(contact.email()), INVITED_SOMEONE_ELSE);
    }

    /**
     * @throws RejectedException if its mail was sent within the last hour and may be on the way
     */
    void requireMailedAnHourAgo(Instant now) {
        var opens = invitedAt.plus(NOT_MAILED_AGAIN_WITHIN);
        if (now.isBefore(opens)) throw new RejectedException(INVITED_JUST_NOW, Map.of("opensAt", opens.toString()));
    }

    enum State {
        OPEN,
        USED,
        REVOKED
    }
}
