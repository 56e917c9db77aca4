package dev.ross.query.platform.live.stream;

import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.team.InvitationId;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import dev.ross.query.fixture.SseReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A client that reconnects is sent nothing that it has seen already, and everything else. */
@QueryServiceTest
class ResumingTest {
    private static final Duration SILENCE = Duration.ofMillis(500);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void whoComesBackWithANewTokenSeesThatItCarriesTheirMembership() {
        var restaurant = EventScenes.at("resume1");
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        var path = "/me";
        var seen = idOf(path, QueryTokenIssuer.token(claims -> claims.subject("ann")), log.position());

        try (var back = resumed(path, QueryTokenIssuer.staff("ann", "resume1"), seen)) {
            assertThat(back.next().json().at("/membership/inToken").asBoolean()).isTrue();
        }
    }

    @Test
    void whoComesBackAsAManagerSeesWhatAManagerMayDo() {
        var restaurant = EventScenes.at("resume2");
        log.append(restaurant.registered(), restaurant.published(), restaurant.joined("mia", MANAGER));
        var path = "/restaurants/resume2";
        var seen = idOf(path, null, log.position());

        try (var back = resumed(path, QueryTokenIssuer.manager("mia", "resume2"), seen)) {
            assertThat(back.next().json().at("/actions")).isNotEmpty();
        }
    }

    @Test
    void whoComesBackSeesWhatTimeHasChangedWithoutAnEvent() {
        log.append(EventScenes.at("resume3").joined("mia", MANAGER));
        var path = "/restaurants/resume3/staff-invitations";
        var token = QueryTokenIssuer.manager("mia", "resume3");
        for (var lasts = Duration.ofSeconds(3);
                ;
                lasts = lasts.multipliedBy(2)) { // on a slow machine it expires too soon
            var until = Instant.now().plus(lasts);
            log.append(invited("i" + lasts.toSeconds(), until));
            SseReader.Event seen;
            try (var stream = visitor.watch(path, token, "Ross-Position", String.valueOf(log.position()))) {
                seen = stream.next();
            }
            if (isLastExpired(seen)) continue;
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> Instant.now().isAfter(until));
            try (var back = resumed(path, token, seen.id())) {
                assertThat(isLastExpired(back.next())).isTrue();
            }
            return;
        }
    }

    private static boolean isLastExpired(SseReader.Event event) {
        var items = event.json().at("/items");
        return items.get(items.size() - 1).at("/expired").asBoolean();
    }

    private static StaffInvited invited(String local, Instant until) {
        var restaurant = EventScenes.at("resume3").id();
        var email = Personal.of(Subject.visit("resume3." + local), "ben@example.org");
        return new StaffInvited(
                restaurant, new InvitationId(restaurant, local), email, STAFF, "00", until, StaffId.of("mia"), until);
    }

    @Test
    void whoHasSeenAScreenOfSeveralDocumentsIsSparedItToo() throws InterruptedException {
        var restaurant = EventScenes.at("resume4");
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        log.append(restaurant.asked(
                "s1", "gus", LocalDate.now(EventScenes.ZONE).plusDays(3).atTime(19, 0)));
        var path = "/restaurants/resume4/seatings";
        var token = QueryTokenIssuer.staff("ann", "resume4");
        var seen = idOf(path, token, log.position());
        log.append(EventScenes.at("resume4other").registered());

        try (var back = resumed(path, token, seen)) {
            assertThat(back.isSilent(SILENCE)).isTrue();
            log.append(restaurant.asked(
                    "s2", "eve", LocalDate.now(EventScenes.ZONE).plusDays(4).atTime(19, 0)));
            assertThat(back.next().name()).isEqualTo("changed");
        }
    }

    @Test
    void aBarePositionResumesNothing() {
        var restaurant = EventScenes.at("resume5");
        log.append(restaurant.joined("ann", STAFF));
        var path = "/restaurants/resume5/hails";
        var token = QueryTokenIssuer.staff("ann", "resume5");
        var seen = idOf(path, token, log.position());

        for (var id : new String[] {seen.substring(0, seen.indexOf('.')), "0", "nonsense", "1.AAAAAAAAAAAAAAAA"})
            try (var back = resumed(path, token, id)) {
                assertThat(back.next().name()).as(id).isEqualTo("snapshot");
            }
    }

    @Test
    void aStreamOpenedAfterACommandBeginsWithWhatTheCommandDid() {
        var restaurant = EventScenes.at("resume6");
        log.append(restaurant.registered(), restaurant.joined("ann", STAFF));
        var path = "/restaurants/resume6/seatings";
        var token = QueryTokenIssuer.staff("ann", "resume6");
        var evening = LocalDate.now(EventScenes.ZONE).plusDays(3).atTime(19, 0);
        try (var other = visitor.watch(path, token)) {
            assertThat(other.next().name()).isEqualTo("snapshot");
            for (int i = 0; i < 25; i++) {
                var position = log.append(restaurant.asked("s" + i, "gus" + i, evening));
                try (var mine = visitor.watch(path, token, "Ross-Position", String.valueOf(position))) {
                    assertThat(mine.next().json().at("/items")).hasSize(i + 1);
                }
            }
        }
    }

    private String idOf(String path, @Nullable String token, long position) {
        try (var stream = visitor.watch(path, token, "Ross-Position", String.valueOf(position))) {
            return stream.next().id();
        }
    }

    private SseReader resumed(String path, @Nullable String token, String seen) {
        return visitor.watch(path, token, "Last-Event-ID", seen);
    }
}
