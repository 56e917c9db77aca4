package dev.ross.command.order.web;

import static java.util.Objects.requireNonNullElse;

import dev.ross.command.order.web.BatchedCommand.BatchedBody;
import dev.ross.command.platform.web.field.MultiLine;
import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.money.Money;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.LineRequest.ChosenModifier;
import dev.ross.contracts.order.line.LineRequest.ChosenPart;
import dev.ross.contracts.order.line.LineRequest.OnTheMenu;
import dev.ross.contracts.order.line.LineRequest.OpenItem;
import dev.ross.contracts.order.line.LineRequest.RequestedItem;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Request body for lines of an order. */
record LinesRequest(@NotNull @Size(max = 100) List<@NotNull @Valid OrderedItemRequest> lines) implements BatchedBody {
    /** Lines that are ordered now, at the prices of now. */
    List<LineRequest> toLines() {
        if (lines.stream().anyMatch(line -> line.shownPrice != null))
            throw new IllegalArgumentException("only a tablet without a connection says which price it showed");
        return toLinesAsShown();
    }

    /** Lines that a tablet recorded without a connection. */
    List<LineRequest> toLinesAsShown() {
        return lines.stream().map(OrderedItemRequest::toLine).toList();
    }

    /**
     * What the kitchen is asked for; absent if it is nothing.
     *
     * @param visit whose key encrypts it until it is stored with that of the guest
     */
    @Nullable
    Personal<LineNotes> notesAt(String visit) {
        var notes = lines.stream().flatMap(OrderedItemRequest::lineNote).toList();
        return notes.isEmpty() ? null : Personal.of(Subject.visit(visit), new LineNotes(notes));
    }

    /**
     * A line.
     *
     * @param lineId made by the client: a line that is sent twice is ordered once
     * @param itemId of the menu; absent: it is an open item
     * @param modifiers the options that the guest chose; of a choice of which none is named, the preselected ones
     * @param parts of a set: one for each of its parts, in their order; absent if they leave no choice
     * @param course absent: that of the item
     * @param seat absent: shared, or not known
     * @param note what the kitchen is asked for
     * @param allergies of the guest who eats it
     * @param hold whether it stays behind when its course is fired
     * @param shownPrice in a batch only: the price of one with its options that the tablet showed, in minor units
     */
    record OrderedItemRequest(
            @NotNull LineId lineId,
            @Nullable MenuItemId itemId,
            @Nullable @Valid OpenItemRequest openItem,
            @NotNull @Min(1) @Max(OrderLine.MOST) Integer quantity,
            @Nullable @Size(max = 60) List<@NotNull @Valid ModifierChoiceRequest> modifiers,
            @Nullable @Size(max = 12) List<@NotNull @Valid PartChoiceRequest> parts,
            @Nullable @Min(0) @Max(9) Integer course,
            @Nullable @Min(1) @Max(OrderLine.MOST) Integer seat,
            @Nullable @MultiLine @Size(max = 300) String note,
            @Nullable @Size(max = 14) List<@NotNull Allergen> allergies,
            @Nullable Boolean hold,
            @Nullable @Min(0) @Max(Money.LARGEST) Long shownPrice) {
        LineRequest toLine() {
            return new LineRequest(lineId, what(), quantity, course, seat, requireNonNullElse(hold, false), shownPrice);
        }

        private RequestedItem what() {
            if ((itemId == null) == (openItem == null))
                throw new IllegalArgumentException("a line is either an item of the menu or an open item");
            if (itemId != null) return new OnTheMenu(itemId, choices(modifiers), PartChoiceRequest.toParts(parts));
            if (modifiers != null || parts != null)
                throw new IllegalArgumentException("an open item has neither modifiers nor parts");
            return openItem.toItem();
        }

        Stream<LineNote> lineNote() {
            List<Allergen> allergic = requireNonNullElse(allergies, List.of());
            var words = note == null || note.isBlank() ? null : note.strip();
            return words == null && allergic.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new LineNote(lineId, words, allergic));
        }

        private static List<ChosenModifier> choices(@Nullable List<ModifierChoiceRequest> modifiers) {
            List<ModifierChoiceRequest> chosen = requireNonNullElse(modifiers, List.of());
            return chosen.stream().map(ModifierChoiceRequest::toChoice).toList();
        }
    }

    /**
     * Something that is not on the menu.
     *
     * @param price in minor units of the restaurant's currency
     * @param taxRate in parts per million
     * @param station absent: the kitchen gets no ticket for it
     */
    record OpenItemRequest(
            @NotBlank @Size(max = 120) String name,
            @NotNull @Min(0) @Max(Money.LARGEST) Long price,
            @NotNull Rate taxRate,
            @Nullable @Size(max = 40) String station) {
        OpenItem toItem() {
            return new OpenItem(
                    name.strip(), price, taxRate, station == null || station.isBlank() ? null : station.strip());
        }
    }

    /**
     * An option that the guest chose.
     *
     * @param options those that come with it
     */
    record ModifierChoiceRequest(
            @NotBlank @Size(max = 80) String name,
            @Nullable @Size(max = 60) List<@NotBlank @Size(max = 80) String> options) {
        ChosenModifier toChoice() {
            List<String> chosen = requireNonNullElse(options, List.of());
            return new ChosenModifier(
                    name.strip(), chosen.stream().map(String::strip).toList());
        }
    }

    /** What the guest has for one part of a set. */
    record PartChoiceRequest(
            @NotNull MenuItemId itemId,
            @Nullable @Size(max = 60) List<@NotNull @Valid ModifierChoiceRequest> modifiers) {
        static List<ChosenPart> toParts(@Nullable List<PartChoiceRequest> parts) {
            List<PartChoiceRequest> chosen = requireNonNullElse(parts, List.of());
            return chosen.stream()
                    .map(part -> new ChosenPart(part.itemId, OrderedItemRequest.choices(part.modifiers)))
                    .toList();
        }
    }
}
