package dev.ross.standalone.evenings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import dev.ross.contracts.restaurant.RestaurantCommand.RegisterRestaurant;
import dev.ross.contracts.restaurant.RestaurantProfile;
import dev.ross.contracts.team.StaffContact;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import dev.ross.standalone.evenings.ProcessReaders.Undoing;
import dev.ross.standalone.evenings.ProcessStore.StoredTask;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Lets restaurants of ten time zones live through fourteen months: nodes are restarted, tasks run twice, and for three weeks
 * nothing runs at all. Each week has one report.
 */
class YearOfMondaysTest {
    private static final List<String> ZONES = List.of(
            "Europe/Stockholm",
            "Europe/London",
            "America/New_York",
            "America/Sao_Paulo",
            "Africa/Cairo",
            "Asia/Kathmandu",
            "Asia/Tokyo",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Pacific/Pago_Pago");
    private static final Instant BEGIN = Instant.parse("2026-11-10T12:00:00Z");
    private static final Instant END = Instant.parse("2028-01-11T12:00:00Z");
    private static final Instant OUTAGE = Instant.parse("2027-03-17T12:00:00Z");
    private static final Instant BACK = Instant.parse("2027-04-07T12:00:00Z");

    private final Random random = new Random(1);

    @Test
    void eachWeekOfEachRestaurantHasOneReportOnItsMonday() {
        try (var world = EveningWorld.start()) {
            open(world);
            goOnUntil(OUTAGE, world);
            world.clock.moveTo(BACK);
            world.readers.restart();
            goOnUntil(END, world);
            ZONES.forEach(zone -> check(zone, world));
        }
    }

    private static void open(EveningWorld world) {
        world.begin();
        world.clock.moveTo(BEGIN);
        for (var zone : ZONES) {
            var manager = StaffId.of("manager-" + ZONES.indexOf(zone));
            var contact = new StaffContact("Mia", manager + "@staff.example");
            var answer = world.node.ask(
                    new RegisterRestaurant(
                            restaurant(zone),
                            new RestaurantProfile("Here", "Food", "Stockholm", null, null, List.of(), null, null),
                            ZoneId.of(zone),
                            Currency.getInstance("EUR"),
                            manager,
                            Personal.of(Subject.staff(manager.toString()), contact)),
                    manager.toString());
            assertThat(answer).isEqualTo("ok");
        }
    }

    private static RestaurantId restaurant(String zone) {
        return RestaurantId.of("zone-" + ZONES.indexOf(zone));
    }

    private void goOnUntil(Instant end, EveningWorld world) {
        while (true) {
            settle(world);
            var next = tasks(world).findFirst().orElse(null);
            if (next == null || next.due().isAfter(end)) break;
            if (next.due().isAfter(world.clock.instant())) world.clock.moveTo(next.due());
            if (random.nextInt(10) == 0) world.readers.restart();
            if (random.nextInt(10) == 0) world.node.restart();
            run(next, world);
        }
        world.clock.moveTo(end);
    }

    /** Mails stay unsent. */
    private static Stream<StoredTask> tasks(EveningWorld world) {
        return world.store.tasks().stream().filter(task -> !task.picked() && !MailChecks.isMail(task));
    }

    /** Now and then a node dies after a task and before that is stored. */
    private void run(StoredTask task, EveningWorld world) {
        var dies = random.nextInt(5) == 0;
        var picked = world.scheduler.pick(task);
        var failure = world.scheduler.run(picked, dies);
        if (dies) world.scheduler.revive(picked);
        else assertThat(failure).isNull();
    }

    private static void settle(EveningWorld world) {
        for (var behind = world.readers.behind(); !behind.isEmpty(); behind = world.readers.behind())
            behind.forEach(reader -> world.readers.handle(reader, 20, Undoing.NEVER));
    }

    private static void check(String name, EveningWorld world) {
        var zone = ZoneId.of(name);
        var reports = new LinkedHashMap<IsoWeek, WeeklyReportIssued>();
        for (var event : world.log.stream("weekly-reports:" + restaurant(name))) {
            var issued = (WeeklyReportIssued) event.getPayload();
            assertThat(reports.put(issued.week(), issued)).as(issued.toString()).isNull();
        }
        var first = IsoWeek.of(BEGIN.atZone(zone).toLocalDate());
        var last = IsoWeek.of(END.atZone(zone).toLocalDate()).previous();
        assertThat(reports.keySet()).as(name).containsExactlyElementsOf(weeks(first, last));
        assertThat(reports).as(name).containsKey(IsoWeek.of("2026-W53"));
        reports.forEach((week, issued) -> onItsMonday(week, issued, zone));
        requireLongAndShortWeeks(reports, zone);
    }

    private static List<IsoWeek> weeks(IsoWeek first, IsoWeek last) {
        return Stream.iterate(first, week -> week.compareTo(last) <= 0, IsoWeek::next)
                .toList();
    }

    private static void onItsMonday(IsoWeek week, WeeklyReportIssued issued, ZoneId zone) {
        var due = week.next().monday().atTime(6, 0).atZone(zone).toInstant();
        var missed = due.isAfter(OUTAGE) && due.isBefore(BACK);
        assertThat(issued.at())
                .as(issued.toString())
                .isBetween(missed ? BACK : due, (missed ? BACK : due).plus(Duration.ofMinutes(2)));
    }

    /** Where clocks change, a week has 167 or 169 hours, or half an hour more or less on Lord Howe. */
    private static void requireLongAndShortWeeks(Map<IsoWeek, WeeklyReportIssued> reports, ZoneId zone) {
        var lengths = reports.keySet().stream()
                .map(week -> Duration.between(week.previous().reportDueAt(zone), week.reportDueAt(zone)))
                .distinct()
                .count();
        var changes = zone.getRules().nextTransition(BEGIN);
        assertThat(lengths)
                .as(zone.getId())
                .isEqualTo(changes == null || changes.getInstant().isAfter(END) ? 1 : 3);
    }
}
