package dev.ross.standalone.keycloak;

import dev.ross.standalone.mail.MailServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The realm as shipped, with the settings of this installation in its placeholders. */
public record RealmTemplate(URI publicUrl, MailServerAddress smtp, String sagaServiceSecret) {
    private static final Pattern BLANK = Pattern.compile("\\$\\{(ROSS_[A-Z_]+)}");
    private static final JsonMapper JSON = new JsonMapper();

    public ObjectNode filledIn() {
        try (var shipped = RealmTemplate.class.getResourceAsStream("/keycloak/ross-realm.json")) {
            if (shipped == null) {
                throw new IllegalStateException("the realm is not packed");
            }
            var text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            var blanks = blanks();
            return (ObjectNode) JSON.readTree(BLANK.matcher(text).replaceAll(blank -> filled(blank.group(1), blanks)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String name, Map<String, String> blanks) {
        var value = Optional.ofNullable(blanks.get(name))
                .orElseThrow(() -> new IllegalStateException("the realm asks for " + name));
        var quoted = JSON.writeValueAsString(value);
        return Matcher.quoteReplacement(quoted.substring(1, quoted.length() - 1));
    }

    private Map<String, String> blanks() {
        return Map.of(
                "ROSS_PUBLIC_URL", publicUrl.toString(),
                "ROSS_SAGA_SECRET", sagaServiceSecret,
                "ROSS_MAIL_FROM", smtp.from(),
                "ROSS_SMTP_HOST", smtp.host(),
                "ROSS_SMTP_PORT", String.valueOf(smtp.port()),
                "ROSS_SMTP_STARTTLS", String.valueOf(smtp.startTls()),
                "ROSS_SMTP_SSL", "false",
                "ROSS_SMTP_AUTH", String.valueOf(smtp.login().isPresent()),
                "ROSS_SMTP_USER",
                        smtp.login().map(MailServerAddress.Login::user).orElse(""),
                "ROSS_SMTP_PASSWORD",
                        smtp.login().map(MailServerAddress.Login::password).orElse(""));
    }
}
