package dev.ross.query.me.consent;

import dev.ross.platform.template.HtmlTemplates;
import dev.ross.platform.template.LocalizedTexts;
import dev.ross.platform.template.PageStyle;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders the pages of links by which a consent is withdrawn, in the reader's language and without scripts. */
@Component
class ConsentPages {
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
     * The page with the button that withdraws.
     *
     * @param address to which its form is sent
     */
    String question(ConsentLinkView view, String address, LocalizedTexts texts) {
        return templates.render(
                "unsubscribe",
                texts,
                Map.of(
                        "style", style.sheet(),
                        "purpose", view.purpose().name(),
                        "address", address + "?page=true"));
    }

    /** The page after the button was pressed. */
    String done(LocalizedTexts texts) {
        return notice("UNSUBSCRIBED", texts);
    }

    /** The page of a link that withdraws nothing. */
    String unknown(LocalizedTexts texts) {
        return notice("UNSUBSCRIBE_UNKNOWN", texts);
    }

    private String notice(String topic, LocalizedTexts texts) {
        return templates.render("notice", texts, Map.of("style", style.sheet(), "topic", topic));
    }
}
