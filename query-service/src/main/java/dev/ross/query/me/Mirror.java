package dev.ross.query.me;

import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.customer.Preferences;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.security.Actor;
import dev.ross.query.platform.security.Actor.Engagement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Someone as they see themselves: what their token says beside what the house knows. */
record Mirror(
        String subject,
        Actor.@Nullable Person person,
        List<String> roles,
        @Nullable Engagement inToken) implements Lens<Person> {
    static Mirror of(Actor actor) {
        return new Mirror(
                String.valueOf(actor.subject()),
                actor.person(),
                actor.roles().stream().sorted().toList(),
                actor.engagement());
    }

    @Override
    public Me show(Person known) {
        return new Me(
                subject,
                person == null ? null : person.name(),
                person == null ? null : person.email(),
                person != null && person.emailVerified(),
                roles,
                known.profile(),
                Objects.requireNonNullElse(known.preferences(), Preferences.UNSAID),
                membership(known),
                known.version());
    }

    private @Nullable Membership membership(Person known) {
        var membership = known.membership();
        if (membership == null) return null;
        var same = new Engagement(membership.restaurant(), membership.role());
        return new Membership(membership.restaurant(), membership.role(), membership.since(), same.equals(inToken));
    }

    record Me(
            String id,
            @Nullable String name,
            @Nullable String email,
            boolean emailVerified,
            List<String> roles,
            @Nullable CustomerProfile profile,
            Preferences preferences,
            @Nullable Membership membership,
            long version) {}

    /**
     * @param inToken whether the token this was asked with carries it already; if not, a fresh one soon will
     */
    record Membership(RestaurantId restaurantId, RestaurantRole role, Instant since, boolean inToken) {}
}
