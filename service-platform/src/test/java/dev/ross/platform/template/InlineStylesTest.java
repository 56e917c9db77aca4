package dev.ross.platform.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class InlineStylesTest {
    @Test
    void aLaterRuleWinsAndTheStyleOfTheElementWinsOverAll() {
        var document = Jsoup.parse("<style>p { margin: 0; color: red; } .note { color: blue; }</style>"
                + "<p>plain</p><p class='note'>note</p><p class='note' style='color: green; width: 2px'>own</p>");

        InlineStyles.apply(document);

        assertThat(document.select("p").eachAttr("style"))
                .containsExactly(
                        "margin: 0; color: red", "margin: 0; color: blue", "margin: 0; color: green; width: 2px");
    }

    @Test
    void onlyTheFirstSheetIsCopiedAndLeftOut() {
        var document = Jsoup.parse("<style>p { margin: 0; }</style><style>p { color: red; }</style><p>text</p>");

        InlineStyles.apply(document);

        assertThat(document.select("style")).hasSize(1);
        assertThat(document.select("p").attr("style")).isEqualTo("margin: 0");
    }
}
