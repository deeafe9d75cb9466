package org.hufu.core.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The one form field of a certificate, which is its own widget and holds the signature. Source: ISO
 * 32000-1, 12.7.4.5 and 12.8; ETSI EN 319 142-1, 5.3.
 */
final class SignatureField {
  private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");
  private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
  private static final COSName TRANSFORM_METHOD = COSName.getPDFName("TransformMethod");
  private static final COSName TRANSFORM_PARAMS = COSName.getPDFName("TransformParams");
  private static final COSName PERMS = COSName.getPDFName("Perms");
  private static final int FILLING_FORMS_ONLY = 2;

  private final COSDictionary catalog;
  private final ObjectWalk objects;
  private final Set<PdfFlaw> flaws = EnumSet.noneOf(PdfFlaw.class);

  SignatureField(COSDictionary catalog, ObjectWalk objects) {
    this.catalog = catalog;
    this.objects = objects;
  }

  Set<PdfFlaw> flaws() {
    return flaws;
  }

  /** The signature dictionary, where there is exactly one and it stands in the only field. */
  Optional<COSDictionary> signature() {
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
    if (objects.signatures().size() > 1) {
      flaws.add(PdfFlaw.SECOND_SIGNATURE);
    }
    if (fields == null || fields.size() == 0 || objects.signatures().isEmpty()) {
      flaws.add(PdfFlaw.NO_SIGNATURE);
      requireNoAnnotationBeside(null);
      return Optional.empty();
    }
    if (fields.size() > 1) {
      flaws.add(PdfFlaw.FORM_FIELD);
    }
    return signatureIn(fields.getObject(0));
  }

  private Optional<COSDictionary> signatureIn(COSBase first) {
    requireNoAnnotationBeside(first);
    COSDictionary value =
        first instanceof COSDictionary field && isSignatureField(field)
            ? field.getCOSDictionary(COSName.V)
            : null;
    if (value == null || value != objects.signatures().get(0)) {
      flaws.add(PdfFlaw.NO_SIGNATURE);
      return Optional.empty();
    }
    requireKind(value);
    requireCertified(value);
    return Optional.of(value);
  }

  private static boolean isSignatureField(COSDictionary field) {
    return COSName.SIG.equals(field.getCOSName(COSName.FT)) && !field.containsKey(COSName.KIDS);
  }

  private void requireNoAnnotationBeside(COSBase field) {
    List<COSBase> annotations = objects.annotations();
    if (annotations.stream().anyMatch(one -> one != field) || annotations.size() > 1) {
      flaws.add(PdfFlaw.ANNOTATION);
    }
  }

  private void requireKind(COSDictionary signature) {
    if (!COSName.ADOBE_PPKLITE.equals(signature.getCOSName(COSName.FILTER))
        || !CADES.equals(signature.getCOSName(COSName.SUB_FILTER))) {
      flaws.add(PdfFlaw.SIGNATURE_KIND_UNKNOWN);
    }
  }

  private void requireCertified(COSDictionary signature) {
    COSDictionary permissions = catalog.getCOSDictionary(PERMS);
    COSArray references = signature.getCOSArray(COSName.getPDFName("Reference"));
    boolean certified =
        permissions != null
            && permissions.getCOSDictionary(DOC_MDP) == signature
            && references != null
            && references.size() == 1
            && references.getObject(0) instanceof COSDictionary reference
            && forbidsChanges(reference);
    if (!certified) {
      flaws.add(PdfFlaw.NOT_CERTIFIED);
    }
  }

  private static boolean forbidsChanges(COSDictionary reference) {
    COSDictionary parameters = reference.getCOSDictionary(TRANSFORM_PARAMS);
    if (!DOC_MDP.equals(reference.getCOSName(TRANSFORM_METHOD)) || parameters == null) {
      return false;
    }
    int allowed = parameters.getInt(COSName.P, FILLING_FORMS_ONLY);
    return allowed >= 1 && allowed <= FILLING_FORMS_ONLY;
  }

  /** The stretch of the file that the signature leaves out, if it is as it must be. */
  Optional<ByteRange> range(COSDictionary signature, byte[] file) {
    Optional<ByteRange> range = ByteRange.of(signature.getCOSArray(COSName.BYTERANGE));
    if (range.isEmpty()) {
      flaws.add(PdfFlaw.BYTE_RANGE_MALFORMED);
      return Optional.empty();
    }
    if (!range.get().reachesTheEndOf(file)) {
      flaws.add(PdfFlaw.BYTE_RANGE_NOT_WHOLE_FILE);
      return Optional.empty();
    }
    byte[] contents = contents(signature);
    if (contents.length == 0) {
      flaws.add(PdfFlaw.CONTENTS_MISSING);
      return Optional.empty();
    }
    if (!range.get().leavesOutOnly(contents, file)) {
      flaws.add(PdfFlaw.CONTENTS_NOT_IN_HOLE);
      return Optional.empty();
    }
    return range;
  }

  /** The signature with its padding; empty if there is none. */
  static byte[] contents(COSDictionary signature) {
    return signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents
        ? contents.getBytes()
        : new byte[0];
  }
}
