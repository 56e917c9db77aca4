package dev.ross.command.team;

import static dev.ross.contracts.team.TeamRejection.ALREADY_ENGAGED;
import static dev.ross.contracts.team.TeamRejection.INVITATION_EXPIRED;
import static dev.ross.contracts.team.TeamRejection.INVITATION_REVOKED;
import static dev.ross.contracts.team.TeamRejection.INVITATION_UNKNOWN;
import static dev.ross.contracts.team.TeamRejection.INVITATION_USED;
import static dev.ross.contracts.team.TeamRejection.INVITED_SOMEONE_ELSE;
import static dev.ross.contracts.team.TeamRejection.LAST_MANAGER;
import static dev.ross.contracts.team.TeamRejection.NOT_ON_THE_TEAM;

import dev.ross.command.house.House;
import dev.ross.command.house.Some;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantCommand.RegisterRestaurant;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.RestaurantRejection;
import dev.ross.contracts.team.EngagementEvent.Disengaged;
import dev.ross.contracts.team.EngagementEvent.Engaged;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.team.StaffId;
import dev.ross.contracts.team.TeamCommand.AcceptInvitation;
import dev.ross.contracts.team.TeamCommand.ChangeStaffRole;
import dev.ross.contracts.team.TeamCommand.InviteStaff;
import dev.ross.contracts.team.TeamCommand.RemoveStaff;
import dev.ross.contracts.team.TeamCommand.RevokeInvitation;
import dev.ross.contracts.team.TeamEvent.InvitationRevoked;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import java.time.Duration;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class TeamTest {
    private final Some some = new Some();
    private final House house = new House();
    private final InvitationId invitation = new InvitationId(some.restaurant, "i1");
    private final StaffId server = StaffId.of("server-of-" + some.restaurant);

    private RegisterRestaurant register(RestaurantId restaurant) {
        return new RegisterRestaurant(
                restaurant,
                Some.profile(),
                Some.STOCKHOLM,
                Currency.getInstance("SEK"),
                some.manager,
                some.contact(some.manager));
    }

    private House registered() {
        return house.when(register(some.restaurant));
    }

    private House invited() {
        return registered().when(invite());
    }

    private InviteStaff invite() {
        return new InviteStaff(
                some.restaurant,
                invitation,
                Personal.of(Subject.staff("invited:" + invitation), "maja@example.org"),
                RestaurantRole.STAFF,
                some.manager);
    }

    private AcceptInvitation accept(String codeHash, StaffId who) {
        return new AcceptInvitation(some.restaurant, invitation, codeHash, who, some.contact(who));
    }

    @Test
    void whoeverRegistersARestaurantIsItsManager() {
        registered().expectKinds(Engaged.class, StaffJoined.class, RestaurantRegistered.class);
    }

    @Test
    void aManagersSecondRestaurantIsRefused() {
        registered()
                .when(register(RestaurantId.of("second-" + some.restaurant)))
                .expectRejection(ALREADY_ENGAGED);
    }

    @Test
    void theInvitedJoinsWithTheCodeOnce() {
        var hash = invited().happened(StaffInvited.class).codeHash();
        house.when(accept(hash, server))
                .expectKinds(Engaged.class, StaffJoined.class)
                .when(accept(hash, StaffId.of("another-" + some.restaurant)))
                .expectRejection(INVITATION_USED)
                .when(new RevokeInvitation(some.restaurant, invitation))
                .expectRejection(INVITATION_USED);
    }

    @Test
    void aWrongCodeOrAnotherAddressIsRefused() {
        var hash = invited().happened(StaffInvited.class).codeHash();
        house.when(accept("wrong", server)).expectRejection(INVITATION_UNKNOWN);
        var stranger = new AcceptInvitation(
                some.restaurant,
                invitation,
                hash,
                server,
                Personal.of(Subject.staff(server.toString()), new StaffContact("Ivo", "ivo@example.org")));
        house.when(stranger).expectRejection(INVITED_SOMEONE_ELSE);
    }

    @Test
    void aRevokedInvitationIsOver() {
        var hash = invited().happened(StaffInvited.class).codeHash();
        house.when(new RevokeInvitation(some.restaurant, invitation))
                .expectKinds(InvitationRevoked.class)
                .when(new RevokeInvitation(some.restaurant, invitation))
                .expectNothing()
                .when(accept(hash, server))
                .expectRejection(INVITATION_REVOKED);
    }

    @Test
    void anInvitationLastsAWeek() {
        var hash = invited().happened(StaffInvited.class).codeHash();
        house.later(Duration.ofDays(7)).when(accept(hash, server)).expectRejection(INVITATION_EXPIRED);
    }

    @Test
    void aTeamThatIsNotThereIsRefused() {
        house.when(invite()).expectRejection(RestaurantRejection.UNKNOWN_RESTAURANT);
    }

    @Test
    void theLastManagerStays() {
        registered()
                .when(new RemoveStaff(some.restaurant, some.manager))
                .expectRejection(LAST_MANAGER)
                .when(new ChangeStaffRole(some.restaurant, some.manager, RestaurantRole.STAFF))
                .expectRejection(LAST_MANAGER);
    }

    @Test
    void whoLeavesIsFreeForAnotherTeam() {
        var hash = invited().happened(StaffInvited.class).codeHash();
        house.when(accept(hash, server))
                .when(new ChangeStaffRole(some.restaurant, server, RestaurantRole.MANAGER))
                .expectKinds(StaffRoleChanged.class)
                .when(new RemoveStaff(some.restaurant, some.manager))
                .expectKinds(StaffRemoved.class, Disengaged.class)
                .when(register(RestaurantId.of("next-" + some.restaurant)))
                .expectKinds(Engaged.class, StaffJoined.class, RestaurantRegistered.class);
    }

    @Test
    void whoIsNotThereIsNotRemoved() {
        registered().when(new RemoveStaff(some.restaurant, server)).expectRejection(NOT_ON_THE_TEAM);
    }
}
