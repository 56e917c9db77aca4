package dev.ross.saga.printing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.menu.Printer;
import dev.ross.contracts.menu.Printer.PrinterFormat;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.printing.PrintedTicket;
import dev.ross.contracts.printing.PrintedTicket.SlipKind;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.saga.printing.layout.TicketPrintout.PrintoutItem;
import dev.ross.saga.printing.layout.TicketPrintout.PrintoutTable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on the paper of each kind of printer. */
class TicketBytesTest {
    private static final OrderId ORDER = new OrderId(RestaurantId.of("r1"), "o1");
    private static final TicketId TICKET = TicketId.of("o1-3");
    private static final PrintoutItem PIKE = new PrintoutItem(
            2,
            "Gös à la crème",
            "Three courses",
            List.of("no butter"),
            4,
            "well done",
            List.of(Allergen.MILK, Allergen.NUTS),
            List.of(Allergen.FISH, Allergen.MILK));

    @Test
    void aTicketHasAllThatTheKitchenNeeds() {
        var text = text(printout(SlipKind.TICKET, PIKE), false, 42);

        assertThat(text).isEqualTo("""
                Table 12 + 13
                grill, course 2
                19:42  o1-3
                ------------------------------------------
                2 x Gös à la crème
                    of Three courses
                    + no butter
                    seat 4
                    NOTE: well done
                ! ALLERGY: MILK, NUTS
                ! CONTAINS: MILK
                ------------------------------------------
                \f""".replace("\n", "\r\n"));
    }

    @Test
    void aDuplicateAndAVoidSaySoFirst() {
        assertThat(text(printout(SlipKind.TICKET, PIKE), true, 42)).startsWith("** DUPLICATE **\r\n");
        var slip = text(printout(SlipKind.VOID, PIKE), false, 42);
        assertThat(slip).startsWith("** VOID **\r\n").contains("Changed their mind");
    }

    @Test
    void aSlipAboutAMoveHasBothTablesAndBothNumbers() {
        var soup = new PrintoutItem(1, "Soup", null, List.of(), null, null, List.of(), List.of());
        var slip = printout(SlipKind.MOVED, TICKET, "12 + 13", null, table("", "o2-1", soup));

        assertThat(text(slip, false, 42)).isEqualTo("""
                ** MOVED **
                fired before, do not prepare again
                Table 12 + 13 -> ?
                grill, course 2
                19:42  o1-3 -> o2-1
                ------------------------------------------
                1 x Soup
                ------------------------------------------
                \f""".replace("\n", "\r\n"));
        assertThat(text(slip, true, 42)).startsWith("** DUPLICATE **\r\n");
    }

    @Test
    void aTicketOfWhichSomeMovedHasItsItemsByTable() {
        var soup = new PrintoutItem(1, "Soup", null, List.of(), null, null, List.of(), List.of());
        var ticket =
                printout(SlipKind.TICKET, TICKET, null, null, table("12", "o1-3", soup), table("14", "o2-1", soup));

        assertThat(text(ticket, false, 42)).isEqualTo("""
                Table 12
                grill, course 2
                19:42  o1-3
                ------------------------------------------
                1 x Soup
                ------------------------------------------
                Table 14
                o1-3 -> o2-1
                ------------------------------------------
                1 x Soup
                ------------------------------------------
                \f""".replace("\n", "\r\n"));
    }

    @Test
    void noLineIsLongerThanThePaperIsWide() {
        var long1 = "Slow-roasted ".repeat(9);
        var item = new PrintoutItem(
                999, long1, long1, List.of("x".repeat(120)), 1, long1, List.of(Allergen.values()), List.of());
        for (var columns : new int[] {24, 42, 96}) {
            for (var line : TicketLayout.of(printout(SlipKind.TICKET, item), true, columns))
                assertThat(line.text().length())
                        .as(line.text())
                        .isLessThanOrEqualTo(line.size().fitting(columns));
        }
    }

    @Test
    void whatGuestsWriteCannotCommandThePrinter() {
        var hostile = "a\u001B@b\u001DV\u0001c\r\n\n** VOID **\u0000\u0007\u009B\u2028d\u202Ee";
        var item = new PrintoutItem(1, hostile, hostile, List.of(hostile), null, hostile, List.of(), List.of());
        var harmless = new PrintoutItem(1, "", "", List.of(""), null, "", List.of(), List.of());

        var bytes = bytes(printout(SlipKind.TICKET, item), PrinterFormat.ESC_POS);
        var expected = bytes(printout(SlipKind.TICKET, harmless), PrinterFormat.ESC_POS);
        assertThat(commands(bytes)).isEqualTo(commands(expected));
        assertThat(text(printout(SlipKind.TICKET, item), false, 96)).doesNotContain("\u001B", "\u001D", "\u0000");
        assertThat(text(printout(SlipKind.TICKET, item), false, 96)).doesNotContain("\n** VOID **");
    }

    @Test
    void escPosBeginsAnewChoosesTheCodePageAndCuts() {
        var bytes = new String(
                bytes(printout(SlipKind.TICKET, PIKE), PrinterFormat.ESC_POS), Charset.forName("windows-1252"));

        assertThat(bytes).startsWith("\u001B@\u001Bt\u0010").endsWith("\u001Bd\u0004\u001DV\u0001");
        assertThat(bytes).contains("\u001BE\u0001\u001D!\u0011Table 12 + 13\n");
        assertThat(bytes).contains("2 x Gös à la crème\n").contains("\u001D!\u0011! ALLERGY: MILK, NUTS\n");
    }

    @ParameterizedTest
    @CsvSource({
        "Gős, Gos",
        "Żurek, Zurek",
        "złoty, zloty",
        "crème €5, crème €5",
        "ﬁsh, fish",
        "寿司, ??",
        "−2, -2",
        "e\u0301, é"
    })
    void aLetterThatTheCodePageLacksIsPrintedAsASimilarOne(String written, String printed) {
        assertThat(new String(CodePage.encoded(written), Charset.forName("windows-1252")))
                .isEqualTo(printed);
    }

    /** The bytes below 32, which are the commands and the ends of lines. */
    private static List<Integer> commands(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .chars()
                .filter(each -> each < ' ')
                .boxed()
                .toList();
    }

    private static TicketPrintout printout(SlipKind kind, PrintoutItem item) {
        var isVoid = kind == SlipKind.VOID;
        return printout(kind, TICKET, null, isVoid ? "Changed their mind" : null, table("12 + 13", "o1-3", item));
    }

    private static TicketPrintout printout(
            SlipKind kind,
            TicketId onPaper,
            @Nullable String before,
            @Nullable String reason,
            PrintoutTable... tables) {
        var voided = reason == null ? null : new ReductionId("v1");
        var ticket = new PrintedTicket(kind, ORDER, tables[0].ticket(), "grill", 2, voided);
        return new TicketPrintout(ticket, onPaper, before, LocalTime.parse("19:42"), List.of(tables), reason);
    }

    private static PrintoutTable table(String label, String ticket, PrintoutItem item) {
        return new PrintoutTable(label, TicketId.of(ticket), List.of(item));
    }

    private static String text(TicketPrintout printout, boolean isDuplicate, int columns) {
        var printer = new Printer("Grill", null, "127.0.0.1", 9100, PrinterFormat.TEXT, columns);
        return new String(TicketBytes.of(printout, isDuplicate, printer), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(TicketPrintout printout, PrinterFormat format) {
        return TicketBytes.of(printout, false, new Printer("Grill", null, "127.0.0.1", 9100, format, 96));
    }
}
