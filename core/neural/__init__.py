"""What every neural backend shares: how a model is loaded, and torch's few knobs. No backend lives here."""
