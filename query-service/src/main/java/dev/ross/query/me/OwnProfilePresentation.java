package dev.ross.query.me;

import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.customer.GuestPreferences;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.Actor.Employment;
import dev.ross.query.platform.live.Presentation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Presents to a logged-in person their own data: the claims of their token and what ROSS has stored about them. */
record OwnProfilePresentation(
        String subject,
        Actor.@Nullable Person person,
        List<String> roles,
        @Nullable Employment inToken) implements Presentation<KnownPerson, OwnProfilePresentation.Me> {
    static OwnProfilePresentation of(Actor actor) {
        return new OwnProfilePresentation(
                String.valueOf(actor.subject()),
                actor.person(),
                actor.roles().stream().sorted().toList(),
                actor.employment());
    }

    @Override
    public Me show(KnownPerson known) {
        return new Me(
                subject,
                person == null ? null : person.name(),
                person == null ? null : person.email(),
                person != null && person.emailVerified(),
                roles,
                known.profile(),
                Objects.requireNonNullElse(known.preferences(), GuestPreferences.UNSAID),
                membership(known),
                known.version());
    }

    private @Nullable Membership membership(KnownPerson known) {
        var membership = known.membership();
        if (membership == null) return null;
        var same = new Employment(membership.restaurant(), membership.role());
        return new Membership(membership.restaurant(), membership.role(), membership.since(), same.equals(inToken));
    }

    record Me(
            String id,
            @Nullable String name,
            @Nullable String email,
            boolean emailVerified,
            List<String> roles,
            @Nullable CustomerProfile profile,
            GuestPreferences preferences,
            @Nullable Membership membership,
            long version) {}

    /**
     * @param inToken whether the token of this request already contains the membership; if not, a refreshed token soon
     *     will
     */
    record Membership(RestaurantId restaurantId, RestaurantRole role, Instant since, boolean inToken) {}
}
