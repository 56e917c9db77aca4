package dev.ross.saga.team;

import dev.ross.contracts.team.StaffId;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.directory.Directory;
import dev.ross.saga.platform.errand.Errand;
import dev.ross.saga.platform.errand.Patience;
import dev.ross.saga.platform.identity.Identities;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Writes what the events say of someone's membership to the identity provider. Several may run for one person at once, in
 * any order: each looks again after it wrote, so whoever writes last has written what was true then.
 */
@Component
class WriteMembership implements Errand<StaffId> {
    private static final Patience UNTIL_IT_WORKS =
            new Patience(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofDays(3650));

    private final History history;
    private final Directory directory;
    private final Identities identities;

    WriteMembership(History history, Directory directory, Identities identities) {
        this.history = history;
        this.directory = directory;
        this.identities = identities;
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
    public Patience patience() {
        return UNTIL_IT_WORKS;
    }

    @Override
    public void run(StaffId staff) {
        var written = Membership.of(staff, history, directory);
        identities.write(staff.toString(), written.claims());
        for (var now = Membership.of(staff, history, directory);
                !now.equals(written);
                now = Membership.of(staff, history, directory)) {
            written = now;
            identities.write(staff.toString(), written.claims());
        }
    }
}
