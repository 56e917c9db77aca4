package dev.ross.command.team;

import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_REGION;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_RESTAURANT;
import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static dev.ross.contracts.team.TeamRejection.ALREADY_ENGAGED;
import static dev.ross.contracts.team.TeamRejection.ALREADY_ON_THE_TEAM;
import static dev.ross.contracts.team.TeamRejection.INVITATION_EXPIRED;
import static dev.ross.contracts.team.TeamRejection.INVITATION_REVOKED;
import static dev.ross.contracts.team.TeamRejection.INVITATION_UNKNOWN;
import static dev.ross.contracts.team.TeamRejection.INVITATION_USED;
import static dev.ross.contracts.team.TeamRejection.INVITED_SOMEONE_ELSE;
import static dev.ross.contracts.team.TeamRejection.LAST_MANAGER;
import static dev.ross.contracts.team.TeamRejection.NOT_ON_THE_TEAM;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantCommand.RegisterRestaurant;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.team.EmploymentEvent.Disengaged;
import dev.ross.contracts.team.EmploymentEvent.Engaged;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.StaffContact;
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
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.platform.codes.InvitationCodes;
import java.time.Duration;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A restaurant's team: founded by one person, joined by invitation, never without a manager; one team a person. */
class JoiningTest {
    private static final InvitationCodes CODES =
            new InvitationCodes(Base64.getDecoder().decode("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));

    private final StockholmRestaurant fixture = new StockholmRestaurant();
    private final RestaurantId restaurant = fixture.id;
    private final StaffId manager = person("manager");
    private final StaffId sam = person("sam");
    private final InvitationId invitation = new InvitationId(restaurant, "i");

    @Test
    void whoRegistersARestaurantBecomesItsManager() {
        fixture.given()
                .when(register(restaurant))
                .expect(
                        new Engaged(manager, restaurant, NOON),
                        new StaffJoined(restaurant, manager, MANAGER, contact("manager"), null, NOON),
                        new RestaurantRegistered(
                                restaurant,
                                StockholmRestaurant.PROFILE,
                                StockholmRestaurant.ZONE,
                                Currency.getInstance("SEK"),
                                manager,
                                NOON));
    }

    @Test
    void aManagersSecondRestaurantIsRefusedAndTheFirstUnharmed() {
        founded()
                .when(register(RestaurantId.of(restaurant + "-second")))
                .expectRejection(ALREADY_ENGAGED)
                .when(register(RestaurantId.of(restaurant + "-second")))
                .expectRejection(ALREADY_ENGAGED);
    }

    @Test
    void registeringTheSameRestaurantAgainChangesNothing() {
        fixture.given().when(register(restaurant)).when(register(restaurant)).expectNothing();
    }

    @Test
    void aRestaurantIsRegisteredInAKnownRegion() {
        var atlantis = new RestaurantProfile("Tre Kök", "", "Atlantis", null, null, List.of(), null, null);
        fixture.given()
                .when(new RegisterRestaurant(
                        restaurant,
                        atlantis,
                        StockholmRestaurant.ZONE,
                        Currency.getInstance("SEK"),
                        manager,
                        contact("manager")))
                .expectRejection(UNKNOWN_REGION);
    }

    @Test
    void anInvitationLastsAWeekAndStoresNoCode() {
        founded().when(invite()).expect(invited()).expectId(invitation.toString());
    }

    @Test
    void theSameInvitationAgainOpensNothing() {
        founded(invited(), new InvitationRevoked(restaurant, invitation, NOON))
                .when(invite())
                .expectNothing();
    }

    @Test
    void nobodyIsInvitedWhereThereIsNoTeam() {
        fixture.given().when(invite()).expectRejection(UNKNOWN_RESTAURANT);
    }

    @Test
    void whoAcceptsJoinsInTheRoleTheyWereInvitedFor() {
        founded(invited())
                .when(accept("sam"))
                .expect(
                        new Engaged(sam, restaurant, NOON),
                        new StaffJoined(restaurant, sam, STAFF, contact("sam"), invitation, NOON));
    }

    @Test
    void nobodyIsInvitedWhoWorksHere() {
        founded(invited(), joined("sam", STAFF))
                .when(invite("again"))
                .expectRejection(ALREADY_ON_THE_TEAM)
                .when(new InviteStaff(
                        restaurant, new InvitationId(restaurant, "m"), address("Manager@example.org"), STAFF, manager))
                .expectRejection(ALREADY_ON_THE_TEAM);
    }

    @Test
    void joiningRevokesTheOtherInvitationsToTheSameAddress() {
        var other = new InvitationId(restaurant, "other");
        founded(invited(), invited(other, MANAGER))
                .when(accept("sam"))
                .expect(Engaged.class, StaffJoined.class, new InvitationRevoked(restaurant, other, NOON));
    }

    @Test
    void joiningRevokesNoInvitationThatIsRevoked() {
        var other = new InvitationId(restaurant, "other");
        founded(invited(), invited(other, MANAGER), new InvitationRevoked(restaurant, other, NOON))
                .when(accept("sam"))
                .expect(Engaged.class, StaffJoined.class);
    }

    /** With a log from before joining revoked a person's other invitations. */
    @Test
    void whoWasRemovedDoesNotComeBackByAnOlderInvitation() {
        var other = new InvitationId(restaurant, "other");
        founded(invited(), invited(other, MANAGER), new Engaged(sam, restaurant, NOON), joined("sam", STAFF))
                .when(new RemoveStaff(restaurant, sam))
                .expect(
                        new InvitationRevoked(restaurant, other, NOON),
                        new StaffRemoved(restaurant, sam, NOON),
                        Disengaged.class)
                .when(accept(other, "sam"))
                .expectRejection(INVITATION_REVOKED);
    }

    @Test
    void anInvitationIsUsedOnce() {
        founded(invited()).when(accept("sam")).when(accept("sam")).expectRejection(INVITATION_USED);
    }

    @Test
    void anInvitationExpires() {
        founded(invited()).at(NOON.plus(Duration.ofDays(7))).when(accept("sam")).expectRejection(INVITATION_EXPIRED);
    }

    @Test
    void anInvitationIsTakenBackOnce() {
        founded(invited())
                .when(new RevokeInvitation(restaurant, invitation))
                .expect(new InvitationRevoked(restaurant, invitation, NOON))
                .when(new RevokeInvitation(restaurant, invitation))
                .expectNothing()
                .when(accept("sam"))
                .expectRejection(INVITATION_REVOKED);
    }

    @Test
    void aUsedInvitationIsNotTakenBack() {
        founded(invited(), joined("sam", STAFF))
                .when(new RevokeInvitation(restaurant, invitation))
                .expectRejection(INVITATION_USED);
    }

    @Test
    void anInvitationThatWasNeverMadeIsUnknown() {
        founded()
                .when(accept("sam"))
                .expectRejection(INVITATION_UNKNOWN)
                .when(new RevokeInvitation(restaurant, invitation))
                .expectRejection(INVITATION_UNKNOWN);
    }

    @Test
    void aWrongCodeIsAsGoodAsNone() {
        founded(invited())
                .when(new AcceptInvitation(restaurant, invitation, "0".repeat(64), sam, contact("sam")))
                .expectRejection(INVITATION_UNKNOWN);
    }

    @Test
    void onlyTheAddressThatWasInvitedJoins() {
        founded(invited()).when(accept("eve")).expectRejection(INVITED_SOMEONE_ELSE);
    }

    @Test
    void whoWorksSomewhereJoinsNobodyElse() {
        founded(invited(), new Engaged(sam, RestaurantId.of("another"), NOON))
                .when(accept("sam"))
                .expectRejection(ALREADY_ENGAGED);
    }

    @Test
    void whoHasLeftMayJoinAnother() {
        var another = RestaurantId.of("another");
        founded(invited(), new Engaged(sam, another, NOON), new Disengaged(sam, another, NOON))
                .when(accept("sam"))
                .expect(Engaged.class, StaffJoined.class);
    }

    @Test
    void whoHasLeftMayFoundAnother() {
        founded(joined("sam", MANAGER))
                .when(new RemoveStaff(restaurant, manager))
                .when(register(RestaurantId.of(restaurant + "-second")))
                .expect(Engaged.class, StaffJoined.class, RestaurantRegistered.class);
    }

    @Test
    void aRoleIsChangedOnce() {
        founded(invited(), joined("sam", STAFF))
                .when(new ChangeStaffRole(restaurant, sam, MANAGER))
                .expect(new StaffRoleChanged(restaurant, sam, MANAGER, NOON))
                .when(new ChangeStaffRole(restaurant, sam, MANAGER))
                .expectNothing();
    }

    @Test
    void aTeamIsNeverWithoutAManager() {
        founded(invited(), joined("sam", STAFF))
                .when(new ChangeStaffRole(restaurant, manager, STAFF))
                .expectRejection(LAST_MANAGER)
                .when(new RemoveStaff(restaurant, manager))
                .expectRejection(LAST_MANAGER);
    }

    @Test
    void oneOfTwoManagersMayGo() {
        founded(invited(), joined("sam", MANAGER), new Engaged(sam, restaurant, NOON))
                .when(new RemoveStaff(restaurant, manager))
                .expect(new StaffRemoved(restaurant, manager, NOON), new Disengaged(manager, restaurant, NOON))
                .when(new RemoveStaff(restaurant, sam))
                .expectRejection(LAST_MANAGER);
    }

    @Test
    void whoIsRemovedIsFreeToWorkElsewhere() {
        founded(invited(), joined("sam", STAFF), new Engaged(sam, restaurant, NOON))
                .when(new RemoveStaff(restaurant, sam))
                .expect(new StaffRemoved(restaurant, sam, NOON), new Disengaged(sam, restaurant, NOON));
    }

    @Test
    void whoIsNotOnTheTeamIsNeitherPromotedNorRemoved() {
        founded()
                .when(new ChangeStaffRole(restaurant, sam, MANAGER))
                .expectRejection(NOT_ON_THE_TEAM)
                .when(new RemoveStaff(restaurant, sam))
                .expectRejection(NOT_ON_THE_TEAM);
    }

    private CommandFixture founded(Object... since) {
        return fixture.given(
                        new Engaged(manager, restaurant, NOON),
                        new StaffJoined(restaurant, manager, MANAGER, contact("manager"), null, NOON))
                .given(since);
    }

    private RegisterRestaurant register(RestaurantId id) {
        return new RegisterRestaurant(
                id,
                StockholmRestaurant.PROFILE,
                StockholmRestaurant.ZONE,
                Currency.getInstance("SEK"),
                manager,
                contact("manager"));
    }

    private InviteStaff invite() {
        return new InviteStaff(restaurant, invitation, address("sam@example.org"), STAFF, manager);
    }

    private InviteStaff invite(String local) {
        return new InviteStaff(
                restaurant, new InvitationId(restaurant, local), address("SAM@example.org"), STAFF, manager);
    }

    private StaffInvited invited() {
        return invited(invitation, STAFF);
    }

    private StaffInvited invited(InvitationId id, RestaurantRole role) {
        return new StaffInvited(
                restaurant,
                id,
                address("sam@example.org"),
                role,
                InvitationCodes.hash(CODES.codeFor(id)),
                NOON.plus(Duration.ofDays(7)),
                manager,
                NOON);
    }

    private StaffJoined joined(String name, RestaurantRole role) {
        return new StaffJoined(restaurant, person(name), role, contact(name), invitation, NOON);
    }

    private AcceptInvitation accept(String name) {
        return accept(invitation, name);
    }

    private AcceptInvitation accept(InvitationId id, String name) {
        var codeHash = InvitationCodes.hash(CODES.codeFor(id));
        return new AcceptInvitation(restaurant, id, codeHash, person(name), contact(name));
    }

    private Personal<String> address(String email) {
        return Personal.of(Subject.staff("invited:" + invitation), email);
    }

    private Personal<StaffContact> contact(String name) {
        return Personal.of(
                Subject.staff(person(name).toString()),
                new StaffContact(name, name.toUpperCase(Locale.ROOT) + "@example.org"));
    }

    private StaffId person(String name) {
        return StaffId.of(name + "-" + restaurant);
    }
}
