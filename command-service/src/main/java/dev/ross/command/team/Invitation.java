package dev.ross.command.team;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An invitation in its team's state: open until it is used, revoked or expired. */
record Invitation(
        Personal<String> email,
        RestaurantRole role,
        String codeHash,
        Instant invitedAt,
        Instant expiresAt,
        State state) {
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

    enum State {
        OPEN,
        USED,
        REVOKED
    }
}
