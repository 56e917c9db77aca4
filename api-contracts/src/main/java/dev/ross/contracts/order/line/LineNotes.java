package dev.ross.contracts.order.line;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.personal.Personal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What guests ask of the kitchen, by line. It may tell about their health, and is stored only encrypted. */
public record LineNotes(@AtMost(500) List<LineNote> notes) {
    public static final LineNotes NONE = new LineNotes(List.of());

    public LineNotes {
        notes = List.copyOf(notes);
    }

    /** The notes of both; of two about one line the one that is here. */
    public LineNotes and(LineNotes others) {
        var known = notes.stream().map(LineNote::line).toList();
        var added = others.notes.stream().filter(note -> !known.contains(note.line()));
        return new LineNotes(Stream.concat(notes.stream(), added).toList());
    }

    /** The notes about these lines alone; absent if there are none, or they are erased. */
    public static @Nullable Personal<LineNotes> about(Set<LineId> lines, @Nullable Personal<LineNotes> notes) {
        var all = Personal.clear(notes);
        if (all == null || notes == null) return null;
        var about = all.about(lines);
        return about.notes.isEmpty() ? null : Personal.of(notes.subject(), about);
    }

    public LineNotes about(Set<LineId> lines) {
        return new LineNotes(
                notes.stream().filter(note -> lines.contains(note.line())).toList());
    }

    /**
     * @param allergies of the guest who eats it
     */
    public record LineNote(
            LineId line, @Nullable String note, @AtMost(14) List<Allergen> allergies) {
        public LineNote {
            allergies = allergies.stream().distinct().sorted().toList();
        }
    }
}
