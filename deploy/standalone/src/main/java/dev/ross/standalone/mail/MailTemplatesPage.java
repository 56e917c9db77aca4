package dev.ross.standalone.mail;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import dev.ross.saga.platform.mail.MailPreview;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Renders all templates of mails in one language, each in a phone's and in a desktop's width and as plain text. */
final class MailTemplatesPage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Mail templates (%s)</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; }
              nav a { margin-right: 1rem; }
              .widths { display: flex; gap: 1rem; flex-wrap: wrap; align-items: flex-start; }
              iframe { height: 46rem; border: 1px solid #a8a29e; border-radius: .5rem; background: #fff; }
              .phone { width: 375px; }
              .desktop { width: 720px; }
              pre { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 40rem; }
            </style>
            <h1>Mail templates</h1>
            <nav>%s<a href="/dev/mail">Inbox</a></nav>
            %s
            </html>
            """;
    private static final String TEMPLATE = """
            <section id="%1$s">
              <h2><a href="#%1$s">%1$s</a></h2>
              <p>%2$s</p>
              <div class="widths">
                <iframe class="phone" title="%1$s on a phone" sandbox loading="lazy" srcdoc="%3$s"></iframe>
                <iframe class="desktop" title="%1$s on a desktop" sandbox loading="lazy" srcdoc="%3$s"></iframe>
              </div>
              <details><summary>Plain text</summary><pre>%4$s</pre></details>
            </section>
            """;

    private MailTemplatesPage() {}

    static String of(Locale language, List<Locale> languages, List<MailPreview> previews) {
        return PAGE.formatted(
                language.toLanguageTag(),
                languages.stream().map(MailTemplatesPage::link).collect(Collectors.joining()),
                previews.stream().map(MailTemplatesPage::section).collect(Collectors.joining()));
    }

    private static String link(Locale language) {
        return "<a href=\"/dev/mail/templates?language=" + language.toLanguageTag() + "\">"
                + htmlEscape(language.getDisplayLanguage(language), "UTF-8") + "</a>";
    }

    private static String section(MailPreview preview) {
        return TEMPLATE.formatted(
                preview.kind(),
                htmlEscape(preview.subject(), "UTF-8"),
                htmlEscape(preview.body().html(), "UTF-8"),
                htmlEscape(preview.body().text(), "UTF-8"));
    }
}
