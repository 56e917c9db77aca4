package dev.ross.query.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Formats amounts in a language, with the symbol that the currency has at home.
 *
 * @param currency absent if it is not known
 */
record CurrencyText(@Nullable Currency currency, Locale language) {
    private static final char NO_BREAK = '\u00a0';

    /** Symbols that no language but their own uses. */
    private static final Map<String, String> SYMBOLS =
            Map.of("SEK", "kr", "NOK", "kr", "DKK", "kr", "ISK", "kr", "CZK", "Kč", "PLN", "zł", "HUF", "Ft");

    /**
     * @param amount in minor units
     */
    String of(long amount) {
        return format(amount, decimals());
    }

    /** Rounded to whole units of the currency. */
    String rounded(long amount) {
        return format(amount, 0);
    }

    /** Rounded likewise, without the symbol. */
    String number(long amount) {
        return NumberFormat.getIntegerInstance(language).format(units(amount, 0));
    }

    String symbol() {
        return currency == null ? "" : SYMBOLS.getOrDefault(currency.getCurrencyCode(), currency.getSymbol(language));
    }

    private BigDecimal units(long amount, int decimals) {
        return BigDecimal.valueOf(amount, decimals()).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    int decimals() {
        return currency == null ? 2 : Math.max(0, currency.getDefaultFractionDigits());
    }

    private String format(long amount, int decimals) {
        var numbers = NumberFormat.getNumberInstance(language);
        numbers.setMinimumFractionDigits(decimals);
        numbers.setMaximumFractionDigits(decimals);
        var value = units(amount, decimals);
        var symbol = symbol();
        if (symbol.isEmpty()) return numbers.format(value);
        if (!isWrittenBefore(symbol)) return numbers.format(value) + NO_BREAK + symbol;
        var sign = value.signum() < 0 ? "-" : "";
        return sign + symbol + numbers.format(value.abs());
    }

    /** English has signs such as that of the pound before the number; letters come after it in all languages. */
    private boolean isWrittenBefore(String symbol) {
        return language.getLanguage().equals("en") && symbol.codePoints().noneMatch(Character::isLetter);
    }
}
