package dev.ross.query.seating.link;

import dev.ross.platform.template.HtmlTemplates;
import dev.ross.platform.template.LocalizedTexts;
import dev.ross.platform.template.PageStyle;
import dev.ross.platform.template.TextFormat;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Renders the pages of links, in the reader's language. Each is complete in itself, without scripts, and has a form for each
 * possible answer, which is sent to the address of the page.
 */
@Component
class VisitPages {
    /** Reasons of a refusal for which there is a sentence; there is a general one for all others. */
    private static final Set<String> EXPLAINED = Set.of(
            "VISIT_MOVED",
            "CANCEL_CUTOFF_PASSED",
            "NOT_CANCELLABLE",
            "NOT_ACCEPTED",
            "IN_THE_PAST",
            "ARRIVAL_AFTER_STAY",
            "NOT_YET_DUE",
            "TOO_MANY_AMENDMENTS");

    private final HtmlTemplates templates = new HtmlTemplates("page");
    private final PageStyle style = PageStyle.of("page/page.css");

    /** The content policy that the pages need. */
    String policy() {
        return style.policy();
    }

    LocalizedTexts texts(@Nullable String languages) {
        return templates.languages().of(languages);
    }

    /**
     * @param address that the answer is sent to
     * @param refused the reason why the last answer was refused; absent if none was
     * @param answered whether the page follows an answer
     */
    String visit(VisitLinkView view, String address, @Nullable String refused, boolean answered, LocalizedTexts texts) {
        var format = new TextFormat(texts);
        var start = view.times().startsAt();
        var expectedAt = view.said().expectedAt();
        var phone = view.restaurant().phone();
        Map<String, Object> values = new HashMap<>();
        values.put("style", style.sheet());
        values.put("address", address);
        values.put("topic", topic(view));
        values.put("restaurant", TextFormat.line(view.restaurant().name()));
        values.put("date", format.date(start));
        values.put("time", format.time(start));
        values.put("zone", format.zone(view.times().timeZone()));
        values.put("party", format.people(String.valueOf(view.partySize())));
        values.put("expectedTime", expectedAt == null ? "" : format.time(expectedAt));
        values.put("confirm", view.offers(LinkAction.Kind.CONFIRM));
        values.put("lateness", lateness(view, format));
        values.put("gone", view.state() == LinkState.CANCELLED);
        values.put("cancel", view.offers(LinkAction.Kind.CANCEL));
        values.put("tooLate", view.state() == LinkState.OPEN && !view.offers(LinkAction.Kind.CANCEL));
        if (phone != null) values.put("phone", TextFormat.line(phone));
        if (refused != null) values.put("refused", EXPLAINED.contains(refused) ? refused : "OTHER");
        values.put("answered", answered && refused == null);
        return templates.render("visit-link", texts, values);
    }

    /** The page of a link that is about no visit. */
    String unknown(LocalizedTexts texts) {
        return templates.render("notice", texts, Map.of("style", style.sheet(), "topic", "UNKNOWN"));
    }

    /**
     * The page in place of one that cannot show the latest answer yet.
     *
     * @param address where it can be seen a moment later
     */
    String notYet(String address, LocalizedTexts texts) {
        return templates.render("notice", texts, Map.of("style", style.sheet(), "topic", "WAIT", "address", address));
    }

    /** The key of the title, and of the first sentence. */
    private static String topic(VisitLinkView view) {
        var coming = view.said().coming();
        return view.state() == LinkState.OPEN && coming != null
                ? coming.name()
                : view.state().name();
    }

    private static List<LateArrival> lateness(VisitLinkView view, TextFormat format) {
        var times = view.times();
        return view.lateness()
                .map(minutes -> {
                    var arrival = LocalDateTime.ofInstant(
                            times.startsAtInstant().plus(Duration.ofMinutes(minutes)), times.timeZone());
                    return new LateArrival(
                            minutes,
                            format.time(arrival),
                            arrival.equals(view.said().expectedAt()));
                })
                .toList();
    }

    /**
     * A choice of how late the party comes.
     *
     * @param time at which it comes then
     * @param chosen whether the guest has said so
     */
    record LateArrival(int minutes, String time, boolean chosen) {}
}
