package dev.ross.query.seating.calendar;

import static dev.ross.platform.security.CallerKind.CUSTOMER;
import static dev.ross.platform.security.CallerKind.STAFF;

import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.calendar.CalendarAddress;
import dev.ross.platform.calendar.CalendarMethod;
import dev.ross.platform.calendar.EntryReader;
import dev.ross.platform.calendar.SeatingEntries;
import dev.ross.platform.security.Actor;
import dev.ross.platform.security.AllowedFor;
import dev.ross.platform.settings.PublicUrlProperties;
import dev.ross.query.platform.live.page.Freshness;
import dev.ross.query.platform.security.Audience;
import dev.ross.query.platform.security.StreamAdmissions;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CalendarEntryController {
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", Map.of("charset", StandardCharsets.UTF_8.name(), "method", "PUBLISH"));
    private static final ContentDisposition FILE =
            ContentDisposition.attachment().filename("seating.ics").build();

    private final KnownEntries entries;
    private final CalendarPlaces places;
    private final SeatingEntries calendar;
    private final Freshness freshness;
    private final StreamAdmissions admissions;

    CalendarEntryController(
            KnownEntries entries,
            CalendarPlaces places,
            PublicUrlProperties system,
            OrganizerProperties mail,
            Freshness freshness,
            StreamAdmissions admissions) {
        this.entries = entries;
        this.places = places;
        this.calendar = new SeatingEntries(CalendarAddress.ofSender(mail.from()), system.publicUrl());
        this.freshness = freshness;
        this.admissions = admissions;
    }

    /**
     * The calendar entry of a seating that was accepted, as a file for a calendar; as cancelled, once no table is kept
     * for it. Its texts are in the first language of {@code Accept-Language}, or in English.
     */
    @GetMapping("/seatings/{seating}/calendar.ics")
    @AllowedFor({CUSTOMER, STAFF})
    ResponseEntity<CalendarFileResource> file(@PathVariable SeatingId seating, Actor actor, HttpServletRequest request)
            throws InterruptedException {
        var admission = admissions.of(request);
        var waited = freshness.await(KnownEntries.NAME, request);
        var entry = entries.find(seating);
        var place = places.find(seating.restaurant());
        admission.confirm(waited);
        if (!isFor(actor, seating, entry.content())) throw new Problem(ProblemCode.UNKNOWN);
        var reader = new EntryReader(language(request), entry.content().customer() != null);
        var file = entry.content()
                .sequence()
                .visit()
                .map(visit -> calendar.of(seating, visit, place.content(), reader))
                .map(found -> new CalendarFileResource(found.as(CalendarMethod.PUBLISH)))
                .orElseThrow(() -> new Problem(ProblemCode.UNKNOWN));
        var answer = ResponseEntity.ok()
                .eTag(file.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE, Freshness.POSITION)
                .header(HttpHeaders.CONTENT_DISPOSITION, FILE.toString())
                .contentType(CALENDAR);
        var position = Math.max(entry.position(), place.position());
        if (position >= 0) answer.header(Freshness.POSITION, String.valueOf(position));
        return answer.body(file);
    }

    private static boolean isFor(Actor actor, SeatingId seating, KnownEntry entry) {
        return Audience.of(actor, seating.restaurant()).works()
                || CustomerId.of(actor.requireSubject()).equals(entry.customer());
    }

    private static Locale language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ENGLISH : request.getLocale();
    }
}
