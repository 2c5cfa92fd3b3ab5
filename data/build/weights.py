"""Register the learned weights of each language.

`benchmarks/learn_weights.py` learns them, of texts that others hold the rights to and
that are not shipped: so what was learned is kept, and this only writes down what it is.
"""

from packages import DATA, register

# The texts that each language's weights were learned from: development halves only.
LEARNED_FROM = {
    "en": "LGL and TR-News",
    "ja": "Japanese Wikipedia NER",
    "ko": "KLUE NER",
    "ru": "NEREL",
}


def main() -> None:
    """Write each file's row into the registry."""
    for language, texts in LEARNED_FROM.items():
        file = f"weights-{language}.tsv"
        if not (DATA / file).is_file():
            message = f"data/{file} is missing: run benchmarks/learn_weights.py"
            raise SystemExit(message)
        register(
            file,
            licence="MIT",
            attribution="",
            origin=[
                f"benchmarks/learn_weights.py {language}, of {texts}, development half"
            ],
            date="2026-11-30",
        )


if __name__ == "__main__":
    main()
