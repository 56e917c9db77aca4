package dev.ross.saga.printing.layout;

import dev.ross.saga.printing.layout.TicketLine.TextSize;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Renders lines as ESC/POS, the commands of Epson's receipt printers; only commands that other makes understand too.
 * Source: Epson, ESC/POS Command Reference.
 */
final class EscPosCommands {
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int LINE_FEED = 0x0A;

    /** ESC @: forget the settings of what was printed before. */
    private static final int[] INITIALIZE = {ESC, '@'};

    /** ESC t 16: characters are those of Windows-1252. */
    private static final int[] CODE_PAGE = {ESC, 't', 16};

    /** ESC d 4: move the last line beyond the knife. */
    private static final int[] FEED = {ESC, 'd', 4};

    /** GS V 1: cut, but for one point in the middle. */
    private static final int[] CUT = {GS, 'V', 1};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private EscPosCommands() {}

    static byte[] of(List<TicketLine> lines) {
        var commands = new EscPosCommands();
        commands.add(INITIALIZE);
        commands.add(CODE_PAGE);
        var size = TextSize.PLAIN;
        for (var line : lines) {
            if (line.size() != size) commands.add(line.size());
            size = line.size();
            commands.bytes.writeBytes(CodePage.encoded(line.text()));
            commands.add(LINE_FEED);
        }
        commands.add(TextSize.PLAIN);
        commands.add(FEED);
        commands.add(CUT);
        return commands.bytes.toByteArray();
    }

    /** ESC E: bold or not; GS !: twice the width and height, or not. */
    private void add(TextSize size) {
        add(ESC, 'E', size == TextSize.PLAIN ? 0 : 1);
        add(GS, '!', size == TextSize.LARGE ? 0x11 : 0);
    }

    private void add(int... command) {
        for (var each : command) bytes.write(each);
    }
}
