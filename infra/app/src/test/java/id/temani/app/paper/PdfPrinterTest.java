package id.temani.app.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfPrinterTest {

    private final PdfPrinter printer = new PdfPrinter();

    @Test
    void putsEveryLineOnPaperOverAsManyPagesAsItTakes() throws IOException {
        var lines = Collections.nCopies(200, "• Umur: 18 atau lebih – “ya” …");

        try (var reader =
                new PdfReader(printer.print("catatan", "Salinan", lines).content())) {
            assertThat(reader.getNumberOfPages()).isGreaterThan(3);
            var first = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(first).contains("Salinan", "• Umur: 18 atau lebih – “ya” …");
        }
    }

    @Test
    void leavesOutWhatItsLettersLack() throws IOException {
        var paper = printer.print("catatan", "Salinan", List.of("baik 🙂 saja"));

        try (var reader = new PdfReader(paper.content())) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("baik", "saja");
        }
    }

    @Test
    void saysNothingAboutWhoMadeIt() {
        var paper = printer.print("catatan", "Salinan", List.of("baik"));

        assertThat(paper.fileName()).isEqualTo("catatan.pdf");
        assertThat(new String(paper.content(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .doesNotContain("/Author", System.getProperty("user.name"), "emani");
    }
}
