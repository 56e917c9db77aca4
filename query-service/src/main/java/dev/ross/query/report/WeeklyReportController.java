package dev.ross.query.report;

import static dev.ross.platform.security.CallerKind.MANAGER;

import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.AllowedFor;
import dev.ross.query.platform.live.ScreenAnswer;
import dev.ross.query.platform.live.Screens;
import dev.ross.query.platform.live.page.Freshness;
import dev.ross.query.platform.live.page.RequestedFormat;
import dev.ross.query.platform.security.StreamAdmissions;
import dev.ross.query.platform.web.DocumentAnswer;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import dev.ross.query.report.document.ReportDocuments;
import dev.ross.query.report.page.WeeklyReportView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WeeklyReportController {
    private final ReportSearch search;
    private final WeekRecords weeks;
    private final ReportDocuments documents;
    private final Screens screens;
    private final Freshness freshness;
    private final StreamAdmissions admissions;
    private final Clock clock;

    WeeklyReportController(
            ReportSearch search,
            WeekRecords weeks,
            ReportDocuments documents,
            Screens screens,
            Freshness freshness,
            StreamAdmissions admissions,
            Clock clock) {
        this.search = search;
        this.weeks = weeks;
        this.documents = documents;
        this.screens = screens;
        this.freshness = freshness;
        this.admissions = admissions;
        this.clock = clock;
    }

    /** The weekly reports of a restaurant, the latest first. */
    @GetMapping("/restaurants/{restaurant}/weekly-reports")
    @AllowedFor(MANAGER)
    ScreenAnswer<?, ListPage<WeeklyReportList.Line>> reports(
            @PathVariable RestaurantId restaurant, PageRequest paging) {
        var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        return screens.of(
                weeks,
                WeeklyReportList.part(restaurant, IsoWeek.of(tomorrow), paging),
                new WeeklyReportList(restaurant, paging));
    }

    /**
     * The report of a week: as JSON, as a page, as a PDF of A4 or as a table in CSV. Page and PDF are in the first language
     * of {@code Accept-Language} that there is, or in English.
     *
     * @param week of the ISO calendar, such as 2026-W48
     */
    @GetMapping("/restaurants/{restaurant}/weekly-reports/{week}")
    @AllowedFor(MANAGER)
    ResponseEntity<DocumentAnswer<WeeklyReportView>> report(
            @PathVariable RestaurantId restaurant, @PathVariable IsoWeek week, HttpServletRequest request)
            throws InterruptedException {
        var format = RequestedFormat.ofDocument(request);
        var admission = admissions.of(request);
        var waited = freshness.await(WeekRecords.NAME, request);
        var report = search.find(restaurant, week).orElseThrow(() -> new Problem(ProblemCode.UNKNOWN));
        var document = documents.of(report, format, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        admission.confirm(waited);
        var body = new DocumentAnswer<>(document.bytes(), WeeklyReportView.class);
        return ResponseEntity.ok()
                .eTag(body.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, Freshness.POSITION)
                .header(Freshness.POSITION, String.valueOf(report.position()))
                .headers(document.headers())
                .contentType(format.type())
                .body(body);
    }
}
