package dev.ross.saga.team;

import dev.ross.contracts.value.StaffId;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.identity.RealmUsers;
import dev.ross.saga.platform.outbox.OutboxTask;
import dev.ross.saga.platform.outbox.RetryPolicy;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Task that writes a person's membership to the identity provider, as the events have it. Several may run for one
 * person at once, in any order: each reads the events again after it wrote, so the last write was true when it was
 * made.
 */
@Component
class WriteMembershipTask implements OutboxTask<StaffId> {
    private static final RetryPolicy UNTIL_IT_WORKS =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofDays(3650));

    private final StreamHistory history;
    private final RestaurantDirectory directory;
    private final RealmUsers realmUsers;

    WriteMembershipTask(StreamHistory history, RestaurantDirectory directory, RealmUsers realmUsers) {
        this.history = history;
        this.directory = directory;
        this.realmUsers = realmUsers;
    }

    @Override
    public String name() {
        return "write-membership";
    }

    @Override
    public Class<StaffId> data() {
        return StaffId.class;
    }

    @Override
    public RetryPolicy retryPolicy() {
        return UNTIL_IT_WORKS;
    }

    @Override
    public void run(StaffId staff) {
        var written = TeamMembership.of(staff, history, directory);
        realmUsers.write(staff.toString(), written.claims());
        for (var now = TeamMembership.of(staff, history, directory);
                !now.equals(written);
                now = TeamMembership.of(staff, history, directory)) {
            written = now;
            realmUsers.write(staff.toString(), written.claims());
        }
    }
}
