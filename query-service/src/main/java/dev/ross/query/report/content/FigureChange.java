package dev.ross.query.report.content;

import dev.ross.query.report.page.ComparedFigure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words and by a mark how a figure differs from those of other weeks. */
record FigureChange(FigureUnit unit, ReportText text) {
    /** One sentence for each week of which something is known. */
    List<String> sentences(ComparedFigure figure) {
        var sentences = new ArrayList<String>();
        if (figure.value() == null) return sentences;
        if (figure.weekBefore() != null) sentences.add(sentence("week", figure.value(), figure.weekBefore()));
        if (figure.yearBefore() != null) sentences.add(sentence("year", figure.value(), figure.yearBefore()));
        return sentences;
    }

    private String sentence(String week, long value, long before) {
        var other = text.text("than." + week, unit.format(before, text));
        return text.text("change." + direction(value, before), unit.distance(value, before, text), other);
    }

    /** The difference to the week before; a dash if it is not known. */
    String brief(@Nullable Long value, @Nullable Long before) {
        if (value == null || before == null) return ReportText.NONE;
        return text.text("brief." + direction(value, before), unit.distance(value, before, text));
    }

    private static String direction(long value, long before) {
        if (value == before) return "same";
        return value > before ? "more" : "less";
    }
}
