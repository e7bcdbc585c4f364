package id.temani.flows.engine;

import static java.util.Comparator.comparingInt;

import id.temani.flows.card.Card;
import id.temani.flows.card.Cards;
import id.temani.screening.AnswerSheet;
import id.temani.screening.Flag;
import id.temani.screening.Flags;
import id.temani.screening.Instrument;
import id.temani.screening.ScaleResult;
import id.temani.screening.ScaleResult.Banded;
import id.temani.screening.Scorer;
import id.temani.screening.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What cards advise to the person whose answers these are: first what single answers ask for, then one page for each
 * thing that was taken, the most serious first. Worked out anew each time, so that it goes when the answers go.
 */
record Advice(Cards cards) {

    List<Wording> of(AnswerSheet sheet) {
        var flags = Flags.of(sheet).raised();
        var used = Scorer.score(sheet).stream()
                .filter(Banded.class::isInstance)
                .map(Banded.class::cast)
                .sorted(comparingInt((Banded result) -> seriousness(sheet.instrument(), result))
                        .reversed())
                .toList();
        var scales = used.stream().map(ScaleResult::scale).toList();
        var said = cards.all().stream()
                .filter(card -> sheet.instrument().scale(card.id()).isEmpty() || scales.contains(card.id()))
                .flatMap(card -> flagged(card, flags).stream());
        var about = used.stream()
                .flatMap(result -> cards.card(result.scale()).stream()
                        .filter(card -> flagged(card, flags).isEmpty())
                        .flatMap(card -> Optional.ofNullable(card.advice().get(result.band())).stream()));
        return Stream.concat(said, about).toList();
    }

    /** Where an answer itself decides what is said, the band says nothing beside it: a low one would only reassure. */
    private static Optional<Wording> flagged(Card card, Set<Flag> flags) {
        return flags.stream()
                .map(flag -> flag.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .flatMap(name -> Optional.ofNullable(card.advice().get(name)).stream())
                .findFirst();
    }

    private static int seriousness(Instrument instrument, Banded result) {
        return instrument
                .scale(result.scale())
                .map(scale ->
                        scale.bands().stream().map(band -> band.id()).toList().indexOf(result.band()))
                .orElse(0);
    }
}
