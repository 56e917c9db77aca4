package dev.ross.standalone.mail;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Renders the inbox as HTML. Nothing a sender wrote becomes markup here; HTML mails are shown in a sandboxed frame. */
final class MailPage {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="10">
            <title>Mail (%d)</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem;
                     color: #1c1917; background: #fafaf9; }
              article { background: #fff; border: 1px solid #e7e5e4; border-radius: .5rem; padding: 1rem 1.25rem;
                        margin: 1rem 0; }
              h2 { font-size: 1.1rem; margin: 0; }
              small, .none { color: #57534e; }
              pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
              iframe { width: 100%%; height: 20rem; border: 1px solid #e7e5e4; border-radius: .25rem; background: #fff; }
            </style>
            <h1>Mail</h1>
            <p><a href="/dev/mail/templates">All templates, with sample data</a></p>
            %s
            </html>
            """;
    private static final String MAIL = """
            <article>
              <h2>%s</h2>
              <small>to %s · from %s · %s</small>
              <pre>%s</pre>
              %s%s
            </article>
            """;

    private MailPage() {}

    static String of(List<ReceivedMail> mails) {
        var list = mails.isEmpty()
                ? "<p class=\"none\">Nothing has been sent since the start.</p>"
                : mails.stream().map(MailPage::article).collect(Collectors.joining());
        return PAGE.formatted(mails.size(), list);
    }

    private static String article(ReceivedMail mail) {
        return MAIL.formatted(
                htmlEscape(mail.subject()),
                htmlEscape(mail.to()),
                htmlEscape(mail.from()),
                mail.sentAt(),
                linked(mail.text()),
                mail.attachments().stream().map(MailPage::attachment).collect(Collectors.joining()),
                frame(mail.html()));
    }

    private static String linked(String text) {
        var links = LINK.matcher(text);
        var page = new StringBuilder();
        int from = 0;
        while (links.find()) {
            var link = htmlEscape(links.group());
            page.append(htmlEscape(text.substring(from, links.start())))
                    .append("<a rel=\"noreferrer\" href=\"" + link + "\">" + link + "</a>");
            from = links.end();
        }
        return page.append(htmlEscape(text.substring(from))).toString();
    }

    private static String attachment(ReceivedMail.Attachment attachment) {
        var content = Base64.getEncoder().encodeToString(attachment.content());
        var name = htmlEscape(attachment.name(), StandardCharsets.UTF_8.name());
        return "<p>📎 <a download=\"" + name + "\" href=\"data:application/octet-stream;base64," + content + "\">"
                + name + "</a></p>";
    }

    private static String frame(String html) {
        return html.isBlank()
                ? ""
                : "<details><summary>HTML</summary><iframe sandbox srcdoc=\"" + htmlEscape(html)
                        + "\"></iframe></details>";
    }
}
