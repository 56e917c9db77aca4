package dev.ross.query.report.document;

import dev.ross.platform.template.LocalizedTexts;
import dev.ross.query.report.page.WeeklyReportView;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Names the files of reports by restaurant and week, in letters that every file system and mail program can take. */
final class ReportFileName {
    /** Longer ones are cut by some programs. */
    private static final int LONGEST = 40;

    private ReportFileName() {}

    /** Without the suffix of its format. */
    static String of(WeeklyReportView report, LocalizedTexts texts) {
        var name = Normalizer.normalize(report.restaurant().name(), Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("\\p{M}|['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var week = texts.common(
                "file", report.week().toString().toLowerCase(Locale.ROOT).replace("-w", "-"));
        if (name.isEmpty()) return week;
        return name.substring(0, Math.min(name.length(), LONGEST)).replaceAll("-$", "") + "-" + week;
    }
}
